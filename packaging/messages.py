"""How the scripts of this folder speak to the person, and how they stop on purpose."""


class Stop(Exception):  # noqa: N818 - no error of the program: ends a script with words for the person
    """Ends the script: `code` is its exit code, the message is printed as it is."""

    def __init__(self, code: int, message: str) -> None:
        super().__init__(message)
        self.code = code


def say(message: str) -> None:
    """One line to the person, at once and in order with what child processes print."""
    print(f"-- {message}", flush=True)
