"""Which libraries of the operating system Qt needs on Linux, which are missing, and how they get there.

Qt ends the process where a library of its window system is missing, so they are looked for beforehand.
"""

import ctypes
import os
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Literal

from messages import Stop, say

Screen = Literal["xcb", "wayland", ""]

ALWAYS = {
    "libglib-2.0.so.0": "libglib2.0-0",
    "libGL.so.1": "libgl1",
    "libEGL.so.1": "libegl1",
    "libfontconfig.so.1": "libfontconfig1",
    "libxkbcommon.so.0": "libxkbcommon0",
    "libdbus-1.so.3": "libdbus-1-3",
    "libbrotlidec.so.1": "libbrotli1",
    "libgssapi_krb5.so.2": "libgssapi-krb5-2",
    "libstdc++.so.6": "libstdc++6",
    "libzstd.so.1": "libzstd1",
}
"""File name -> Debian package; without one of these not even `import PySide6.QtWidgets` works."""

FOR_SCREEN: dict[Screen, dict[str, str]] = {
    "": {},
    "xcb": {
        "libxcb-cursor.so.0": "libxcb-cursor0",
        "libxcb-icccm.so.4": "libxcb-icccm4",
        "libxcb-image.so.0": "libxcb-image0",
        "libxcb-keysyms.so.1": "libxcb-keysyms1",
        "libxcb-randr.so.0": "libxcb-randr0",
        "libxcb-render-util.so.0": "libxcb-render-util0",
        "libxcb-shape.so.0": "libxcb-shape0",
        "libxcb-shm.so.0": "libxcb-shm0",
        "libxcb-sync.so.1": "libxcb-sync1",
        "libxcb-xfixes.so.0": "libxcb-xfixes0",
        "libxcb-xkb.so.1": "libxcb-xkb1",
        "libxkbcommon-x11.so.0": "libxkbcommon-x11-0",
        "libX11-xcb.so.1": "libx11-xcb1",
    },
    "wayland": {
        "libwayland-client.so.0": "libwayland-client0",
        "libwayland-cursor.so.0": "libwayland-cursor0",
        "libwayland-egl.so.1": "libwayland-egl1",
    },
}
"""Window system -> what it needs besides."""


def screen() -> Screen:
    """The window system that answers; "" where there is none, and where Qt needs none named (not Linux)."""
    if not sys.platform.startswith("linux"):
        return ""
    wayland = os.environ.get("WAYLAND_DISPLAY", "")
    socket = Path(os.environ.get("XDG_RUNTIME_DIR", ""), wayland)
    if wayland and socket.is_socket():
        return "wayland"
    return "xcb" if os.environ.get("DISPLAY") and _x_server_answers() else ""


def _x_server_answers() -> bool:
    """True also where libxcb itself is missing: then `missing` names it."""
    try:
        xcb = ctypes.CDLL("libxcb.so.1")
    except OSError:
        return True
    xcb.xcb_connect.restype = ctypes.c_void_p
    xcb.xcb_connect.argtypes = [ctypes.c_char_p, ctypes.c_void_p]
    xcb.xcb_connection_has_error.argtypes = [ctypes.c_void_p]
    xcb.xcb_disconnect.argtypes = [ctypes.c_void_p]
    connection = xcb.xcb_connect(None, None)
    broken = xcb.xcb_connection_has_error(connection)
    xcb.xcb_disconnect(connection)
    return not broken


def needed(window_system: Screen) -> dict[str, str]:
    """File name -> Debian package of every library that Qt needs to show windows there."""
    return ALWAYS | FOR_SCREEN[window_system]


def missing(wanted: dict[str, str], load: Callable[[str], object] = ctypes.CDLL) -> dict[str, str]:
    """The part of `wanted` that this machine cannot load."""
    absent = {}
    for name, package in wanted.items():
        try:
            load(name)
        except OSError:
            absent[name] = package
    return absent


def missing_programs(wanted: dict[str, str]) -> dict[str, str]:
    """The part of `wanted`, command -> Debian package, that is not on this machine."""
    return {name: package for name, package in wanted.items() if shutil.which(name) is None}


def provide(absent: dict[str, str], recheck: Callable[[], dict[str, str]]) -> None:
    """Install what is absent if this user may; otherwise say what to type.

    Raises:
        Stop: code 3; something is still absent.
    """
    if absent and may_install():
        apt_install(absent.values())
        absent = recheck()
    if not absent:
        return
    names = ", ".join(sorted(absent))
    if shutil.which("apt-get"):
        raise Stop(3, f"Missing on this computer: {names}\nInstall with:\n  {apt_command(absent.values())}")
    raise Stop(3, f"Missing on this computer: {names}\nInstall the packages that hold these files.")


def provide_libraries(window_system: Screen) -> None:
    """Make sure that Qt finds its libraries; nothing to do but on Linux.

    Raises:
        Stop: code 3; some are missing and this user cannot install them.
    """
    if sys.platform.startswith("linux"):
        wanted = needed(window_system)
        provide(missing(wanted), lambda: missing(wanted))


def may_install() -> bool:
    """Whether this is root on a Debian-like system."""
    return hasattr(os, "geteuid") and os.geteuid() == 0 and shutil.which("apt-get") is not None


def apt_command(packages: Iterable[str]) -> str:
    """What an ordinary user types to install them."""
    return f"sudo apt-get install {' '.join(sorted(set(packages)))}"


def apt_install(packages: Iterable[str]) -> None:
    """Install Debian packages as root; what fails shows in the check that follows."""
    names = sorted(set(packages))
    say(f"installing system packages: {' '.join(names)}")
    quiet = os.environ | {"DEBIAN_FRONTEND": "noninteractive"}
    subprocess.run(["apt-get", "-qq", "update"], env=quiet, stdin=subprocess.DEVNULL)
    install = ["apt-get", "-qq", "-y", "install", "--no-install-recommends", *names]
    subprocess.run(install, env=quiet, stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL)
