"""Lobby, front desk, restaurant and meeting room: boards, signs, screens, people far away."""

from __future__ import annotations

from inspector_app.usecases.demonstration.pictures.canvas import Canvas, Point, corners
from inspector_app.usecases.demonstration.pictures.colours import mix, shade
from inspector_app.usecases.demonstration.pictures.documents import greek
from inspector_app.usecases.demonstration.pictures.interiors import (
    ceiling,
    chair,
    floor,
    lamp_spots,
    lay,
    mirror_sheen,
    plain_wall,
    table,
    wall,
)
from inspector_app.usecases.demonstration.pictures.light import glow, mottle, shadow, soften
from inspector_app.usecases.demonstration.pictures.view import View, block


def table_cards(canvas: Canvas) -> None:
    """Two tent cards on the table of a restaurant."""
    view = View(750, 500, 1500, 1.2)
    canvas.shape(canvas.frame, "#5f4b3b")
    wall(canvas, view, "#8c735a", 5, 3, 5)
    for x in (-1.4, 0.2, 1.5):
        table(canvas, view, x - 0.5, x + 0.5, 3.4, 4.2, "#6d4c35")
        glow(canvas, *view.at((x, 1.6, 4)), 170, 150, "#ffe6ae", 0.85)
    soften(canvas, 16)
    top: list[Point] = [(-100, 1010), (1600, 1010), (1600, 2000), (-100, 2000)]
    canvas.shape(top, "#8c6344", "#6d4a31")
    mottle(canvas, top, 420, 8, 0.16)
    canvas.disc(1180, 1240, 250, 84, "#dcd9d1", "#ffffff")
    canvas.disc(1180, 1242, 180, 56, "#f4f2ec", "#dedbd3")
    for x in (880, 915):
        canvas.tube([(x, 1200), (x - 130, 1560)], 15, "#5a3a24", 0.4)
    _tent(canvas, 180, 760, "按需点餐", "适量取餐（示例）", "#4f8a55")
    _tent(canvas, 760, 1090, "剩菜打包", "提供打包盒（示例）", "#b0762f")
    glow(canvas, 300, 300, 1000, 900, "#ffe9bd", 0.3)


def price_board(canvas: Canvas) -> None:
    """Prices and the rules for cancelling, above the front desk."""
    view = View(1000, 830, 1500, 1.5)
    wall(canvas, view, "#8a6c4f", 3.4, 4, 5)
    for step in range(30):
        x = -3 + step * 0.21
        canvas.line(view.quad((x, 0, 3.39), (x, 4, 3.39)), "#75593f", 9)
    for left, right, title in ((-1.65, 0.05, "今日房价"), (0.2, 1.65, "退改规则")):
        board = canvas.sheet(1000 if left < 0 else 860, 640, "#1b2327")
        wide = board.width
        board.write(wide / 2, 80, f"{title}（示例）", 76, "#f0d9a0", "mm")
        board.line([(60, 150), (wide - 60, 150)], "#f0d9a0", 4)
        for row in range(4):
            y = 220 + row * 95
            if left < 0:
                board.write(80, y, f"示例房型{'甲乙丙丁'[row]}", 54, "#f4f1e6", "lm")
                board.write(wide - 80, y, f"¥ {368 + row * 110}", 58, "#ffe08a", "rm")
            else:
                board.disc(90, y, 12, 12, "#f0d9a0")
                greek(board, 130, y, wide - 230, 1, "#d9d6cb", 60)
        board.write(wide / 2, 600, "虚构·仅供演示", 40, "#9c9788", "mm")
        quad = view.front(left, right, 1.42, 2.51, 3.36)
        shadow(canvas, [(x + 10, y + 20) for x, y in quad], 26, 0.6)
        block(canvas, view, (left - 0.04, 1.38, 3.35), (right + 0.04, 2.55, 3.4), "#b08f55")
        canvas.place(board, quad)
        mirror_sheen(canvas, quad, 0.08)
    _front_desk(canvas, view)
    for x in (360, 1000, 1640):
        glow(canvas, x, 40, 420, 560, "#ffe7b4", 0.6)


def pledge_sign(canvas: Canvas) -> None:
    """The green pledge on a stand in the lobby."""
    view = View(750, 900, 1500, 1.5)
    floor(canvas, view, "#cbbfa9", 0.8, far=6, half=5)
    wall(canvas, view, "#d8cbb4", 6, 5.4, 6, "#7a644b")
    for x in (-1.9, 1.4):
        block(canvas, view, (x, 0, 5.2), (x + 0.6, 5.4, 5.8), "#b79c78")
    table(canvas, view, -1.4, -0.4, 4.6, 5.1, "#6d4c35")
    soften(canvas, 10)
    shadow(canvas, view.floor(-0.5, 0.6, 2.1, 2.7), 40, 0.6)
    block(canvas, view, (-0.42, 0, 2.3), (0.42, 0.04, 2.6), "#7d5a3a")
    block(canvas, view, (-0.05, 0.04, 2.42), (0.05, 0.7, 2.48), "#8d683f")
    board = canvas.sheet(800, 1060, "#f3f6ea")
    board.box(0, 0, 800, 210, "#3f7d4c", "#2f6a40")
    board.write(400, 105, "绿色承诺", 120, "#ffffff", "mm")
    for row, words in enumerate(
        ("节约用电用水", "减少一次性用品", "垃圾分类投放", "按需更换布草", "适量点餐不浪费")
    ):
        board.disc(110, 310 + row * 120, 30, 30, "#5aa05c", "#3f7d4c")
        board.write(110, 310 + row * 120, str(row + 1), 40, "#ffffff", "mm")
        board.write(175, 310 + row * 120, words, 66, "#2c4632", "lm")
    board.write(400, 980, "示例·虚构", 54, "#7b8a72", "mm")
    quad = view.front(-0.5, 0.5, 0.68, 2.0, 2.4)
    shadow(canvas, [(x + 20, y + 30) for x, y in quad], 40, 0.45)
    block(canvas, view, (-0.54, 0.64, 2.39), (0.54, 2.04, 2.45), "#8d683f")
    canvas.place(board, quad)
    glow(canvas, 1100, 0, 1000, 900, "#fff2d2", 0.5)


def lift_lobby_signs(canvas: Canvas) -> None:
    """Signs beside the lifts: in Chinese only."""
    view = View(750, 900, 1500, 1.5)
    floor(canvas, view, "#a89a86", 0.6, far=3.6, half=4)
    wall(canvas, view, "#cdbfa6", 3.6, 3.6, 4, "#5d4a37")
    canvas.shape(view.front(-1.85, -0.35, 0, 2.35, 3.58), "#565a5d", "#3e4244")
    canvas.shape(view.front(-1.75, -0.45, 0, 2.25, 3.57), "#c9cdd0", "#8c9296", across=True)
    mottle(canvas, view.front(-1.75, -0.45, 0, 2.25, 3.57), 4, 500, 0.12)
    canvas.line(view.quad((-1.1, 0, 3.56), (-1.1, 2.25, 3.56)), "#4b4f52", 7)
    canvas.shape(view.front(-1.35, -0.85, 2.42, 2.62, 3.57), "#16191b")
    canvas.write(*view.at((-1.1, 2.52, 3.56)), "▲ 1", 66, "#ff8d5a", "mm")
    canvas.shape(view.front(-0.2, -0.05, 0.95, 1.35, 3.57), "#d5d9db", "#9da3a7")
    for high in (1.07, 1.23):
        canvas.disc(*view.at((-0.125, high, 3.56)), 22, 22, "#fff3c9", "#c9b98a")
    sign = canvas.sheet(700, 860, "#5b432f")
    sign.write(350, 90, "楼层指引（示例）", 68, "#f0dfb8", "mm")
    sign.line([(60, 160), (640, 160)], "#f0dfb8", 4)
    for row, words in enumerate(
        ("三层　客房", "二层　客房·布草间", "一层　餐厅·茶室", "消防楼梯　→", "卫生间　←")
    ):
        sign.write(70, 240 + row * 120, words, 60, "#f6efdc", "lm")
    sign.write(350, 820, "虚构", 40, "#c8b48a", "mm")
    quad = view.front(0.1, 1.15, 0.95, 2.25, 3.56)
    shadow(canvas, [(x + 12, y + 24) for x, y in quad], 24, 0.55)
    canvas.place(sign, quad)
    plate = canvas.sheet(600, 150, "#1f8a4c")
    plate.write(300, 75, "安全出口（示例）", 66, "#ffffff", "mm")
    canvas.place(plate, view.front(0.2, 1.05, 2.5, 2.72, 3.5))
    ceiling(canvas, view, "#e9e2d3", 3.0, 3.6, 4)
    lamp_spots(canvas, view, 3.0, [(-1.1, 3.0), (0.6, 3.0)], "#ffefca")


def kiosk(canvas: Canvas) -> None:
    """The first page of a check-in machine: no notice on it."""
    view = View(750, 760, 1500, 1.5)
    floor(canvas, view, "#bfb4a2", 0.8, far=5, half=4)
    wall(canvas, view, "#cbbba0", 5, 4.6, 5, "#6d5a45")
    block(canvas, view, (0.9, 0, 4.2), (1.7, 1.1, 4.8), "#7c5b3f")
    soften(canvas, 14)
    shadow(canvas, corners(350, 1850, 1230, 1990), 50, 0.6)
    canvas.box(330, 180, 1170, 1990, "#f2f4f5", "#b4babd", 60)
    canvas.box(362, 212, 1138, 1990, "#fbfcfc", "#cfd4d6", 46)
    canvas.disc(750, 262, 17, 17, "#1b1f22", "#4c555a")
    screen = canvas.sheet(700, 1060, "#1d5f94")
    screen.shape(screen.frame, "#2f83bd", "#164a78")
    screen.write(350, 110, "自助入住（示例）", 78, "#ffffff", "mm")
    screen.write(350, 190, "请选择办理方式", 46, "#cfe5f3", "mm")
    for row, words in enumerate(("办理入住", "办理退房", "续住", "开票")):
        x, y = 60 + row % 2 * 305, 270 + row // 2 * 260
        screen.box(x, y, x + 275, y + 225, "#ffffff", "#dcebf5", 24)
        screen.disc(x + 137, y + 85, 44, 44, "#5fb2de", "#2f83bd")
        screen.write(x + 137, y + 175, words, 54, "#16486f", "mm")
    screen.box(60, 830, 640, 940, "#f6a83a", "#df8a1b", 55)
    screen.write(350, 885, "刷证件 · 刷脸", 58, "#ffffff", "mm")
    screen.write(350, 1010, "虚构·仅供演示", 38, "#9cc6e2", "mm")
    canvas.box(405, 320, 1095, 1400, "#101416", radius=20)
    quad = corners(425, 340, 1075, 1380)
    canvas.place(screen, quad)
    mirror_sheen(canvas, quad, 0.1)
    canvas.box(470, 1480, 760, 1600, "#2b3134", "#454d51", 14)
    canvas.box(500, 1526, 730, 1546, "#0b0d0e", radius=8)
    canvas.box(840, 1470, 1030, 1620, "#2b3134", "#454d51", 14)
    canvas.disc(935, 1545, 44, 44, "#2a6f57", "#5fd0a4")
    glow(canvas, 750, 860, 900, 900, "#dff1ff", 0.2)


def web_form(canvas: Canvas) -> None:
    """A screen as it is: the page where a member signs up, and what it demands."""
    canvas.shape(canvas.frame, "#eef1f4")
    canvas.box(0, 0, 2000, 150, "#d9dee3")
    for place, colour in enumerate(("#e5655c", "#e8bd4a", "#62b85a")):
        canvas.disc(60 + place * 55, 75, 17, 17, colour)
    canvas.box(260, 35, 1700, 115, "#ffffff", radius=40)
    canvas.write(310, 75, "example.invalid / 会员注册（示例）", 42, "#5f6a73", "lm")
    canvas.box(0, 150, 2000, 290, "#2c6e55", "#255d48")
    canvas.write(120, 220, "示例酒店 · 会员中心（虚构）", 62, "#ffffff", "lm")
    shadow(canvas, corners(300, 360, 1700, 1440), 22, 0.25)
    canvas.box(300, 350, 1700, 1430, "#ffffff", radius=18)
    canvas.write(1000, 420, "会员注册", 72, "#22312b", "mm")
    fields = (
        ("姓名", "请输入"),
        ("手机号", "请输入"),
        ("证件号码", "请输入"),
        ("职业", "请选择"),
        ("婚姻状况", "请选择"),
    )
    for row, (name, hint) in enumerate(fields):
        y = 540 + row * 138
        wanted = row >= 3
        canvas.write(420, y, "*", 64, "#d23b31", "lm")
        canvas.write(460, y, name, 54, "#2e3a35", "lm")
        canvas.box(760, y - 52, 1580, y + 52, "#d23b31" if wanted else "#c3ccd2", radius=12)
        canvas.box(764, y - 48, 1576, y + 48, "#fff6f5" if wanted else "#fbfcfd", radius=10)
        canvas.write(800, y, hint, 46, "#98a3aa", "lm")
        if wanted:
            canvas.write(1440, y, "必填", 44, "#d23b31", "lm")
            canvas.shape([(1370, y - 10), (1410, y - 10), (1390, y + 16)], "#7b868c")
    canvas.box(760, 1250, 1240, 1360, "#2c6e55", radius=55)
    canvas.write(1000, 1305, "提交注册", 54, "#ffffff", "mm")


def glasses_and_sign(canvas: Canvas) -> None:
    """Reading glasses on the front desk beside the sign of the priority lane."""
    plain_wall(canvas, "#8b7256", 8)
    soften(canvas, 20)
    for x, y in ((260, 240), (1200, 160), (980, 520)):
        glow(canvas, x, y, 230, 230, "#ffe6b0", 0.7)
    top: list[Point] = [(0, 1080), (1500, 1050), (1500, 2000), (0, 2000)]
    canvas.shape(top, "#e3dccf", "#b7ad9c")
    mottle(canvas, top, 210, 70, 0.18)
    mottle(canvas, top, 30, 12, 0.08)
    sign = canvas.sheet(760, 620, "#2c69ad")
    sign.write(380, 130, "优先通道", 128, "#ffffff", "mm")
    sign.line([(90, 225), (670, 225)], "#bcd6ef", 5)
    sign.write(380, 330, "老年人 · 残疾人 · 孕妇", 58, "#ffffff", "mm")
    sign.write(380, 430, "优先办理", 72, "#ffe08a", "mm")
    sign.write(380, 550, "示例·虚构", 46, "#bcd6ef", "mm")
    shadow(canvas, [(330, 1240), (1270, 1200), (1380, 1330), (420, 1370)], 40, 0.55)
    canvas.shape([(280, 560), (1240, 540), (1256, 1270), (292, 1300)], "#dfe6ea", "#b4bfc5")
    canvas.place(sign, [(310, 592), (1210, 572), (1226, 1210), (322, 1238)])
    canvas.box(250, 1255, 1290, 1310, "#cfd6da", "#8d979d", 12)
    _glasses(canvas)
    glow(canvas, 1250, 300, 900, 900, "#fff1cf", 0.35)


def opening_meeting(canvas: Canvas) -> None:
    """People round a table, seen from the far end of the room: figures without features."""
    _meeting(canvas, "#b9ab94", "#d7cfc0", "首次会议（示例）", (4, 5))


def closing_meeting(canvas: Canvas) -> None:
    """The same company on another day, from the side of the windows."""
    _meeting(canvas, "#8f9aa0", "#cfd5d6", "末次会议（示例）", (5, 3))


def _meeting(canvas: Canvas, carpet: str, paper: str, title: str, seats: tuple[int, int]) -> None:
    view = View(1000, 640, 2150, 1.9, turn=9 if seats[0] > seats[1] else -8, pivot=7)
    floor(canvas, view, carpet, 0, 1.6, 11, 9)
    wall(canvas, view, paper, 11, 4, 9, "#5f4e3d")
    ceiling(canvas, view, "#ece8df", 3.6, 11, 9)
    lamp_spots(canvas, view, 3.6, [(x, z) for z in (10.0, 8.0, 6.0) for x in (-3.0, 0.0, 3.0)], "#fff3d4")
    screen = canvas.sheet(800, 450, "#f4f8fa")
    screen.box(0, 0, 800, 90, "#2f6f8f")
    screen.write(400, 240, title, 84, "#2b3c45", "mm")
    screen.write(400, 350, "虚构·仅供演示", 46, "#74848c", "mm")
    canvas.shape(view.front(-1.75, 1.75, 1.25, 3.15, 10.95), "#e7e7e2")
    canvas.place(screen, view.front(-1.65, 1.65, 1.3, 3.1, 10.93))
    glow(canvas, *view.at((0, 2.2, 10.9)), 380, 230, "#ffffff", 0.3)
    tones = ("#2f3944", "#4a4038", "#3c4a44", "#50434b", "#39414f", "#4b4a42")
    for place in range(seats[0]):
        _sitter(canvas, view, -2.3 + 4.6 * place / (seats[0] - 1), 8.6, tones[place % 6])
    table(canvas, view, -2.7, 2.7, 6.6, 8.0, "#8a6445")
    for place in range(6):
        canvas.shape(
            view.laid(-2.2 + place * 0.88, 7.6 - place % 2 * 0.6, 0.3, 0.21, 3 * place, 0.76), "#f7f6f1"
        )
    for place in range(seats[1]):
        x = -2.0 + 4.0 * place / (seats[1] - 1)
        _sitter(canvas, view, x, 6.0, tones[(place + 3) % 6])
        chair(canvas, view, x, 5.7, "#6f5a48")
    for x in (-3.4, 3.4):
        chair(canvas, view, x, 5.0, "#6f5a48")


def _sitter(canvas: Canvas, view: View, x: float, away: float, tone: str) -> None:
    """A dark figure: shoulders and a head without features."""
    left, top = view.at((x - 0.25, 1.22, away))
    right, bottom = view.at((x + 0.25, 0.5, away))
    wide = right - left
    middle = (left + right) / 2
    canvas.box(left, top, right, bottom, shade(tone, 1.15), shade(tone, 0.8), wide * 0.36)
    canvas.box(
        middle - wide * 0.1, top - wide * 0.16, middle + wide * 0.1, top + wide * 0.1, shade(tone, 0.7)
    )
    canvas.disc(middle, top - wide * 0.3, wide * 0.22, wide * 0.28, shade(tone, 0.62), shade(tone, 0.8))
    soften(canvas, 7, corners(left - 12, top - wide * 0.66, right + 12, bottom))


def _tent(canvas: Canvas, left: float, top: float, title: str, words: str, colour: str) -> None:
    shadow(
        canvas,
        [(left + 40, top + 700), (left + 640, top + 660), (left + 720, top + 760), (left + 90, top + 800)],
        30,
        0.55,
    )
    canvas.shape(
        [(left + 500, top), (left + 590, top + 20), (left + 640, top + 690), (left + 550, top + 740)],
        "#b9b4a6",
        "#8d887c",
    )
    card = canvas.sheet(520, 740, "#faf7ec")
    card.box(0, 0, 520, 150, colour)
    card.write(260, 75, "温馨提示", 72, "#ffffff", "mm")
    card.write(260, 330, title, 106, mix(colour, "#000000", 0.35), "mm")
    card.write(260, 460, words, 50, "#5d594e", "mm")
    card.disc(260, 590, 62, 62, mix(colour, "#ffffff", 0.5), colour)
    card.write(260, 700, "虚构", 38, "#9b9688", "mm")
    canvas.place(card, [(left, top + 14), (left + 505, top), (left + 552, top + 742), (left - 10, top + 752)])


def _front_desk(canvas: Canvas, view: View) -> None:
    shadow(canvas, view.front(-4, 4, 0.9, 1.16, 3.3), 30, 0.55)
    canvas.shape(view.floor(-4, 4, 2.3, 2.75, 1.05), "#e9e2d4", "#cfc5b2")
    mottle(canvas, view.floor(-4, 4, 2.3, 2.75, 1.05), 160, 30, 0.14)
    canvas.shape(view.front(-4, 4, 0, 1.05, 2.3), "#b7a386", "#8f7c60")
    for step in range(12):
        x = -1.6 + step * 0.3
        canvas.line(view.quad((x, 0, 2.29), (x, 1.0, 2.29)), "#9d8a6c", 6)
    block(canvas, view, (-1.15, 1.05, 2.5), (-0.65, 1.36, 2.54), "#2b2f32")
    block(canvas, view, (0.75, 1.05, 2.45), (1.05, 1.12, 2.6), "#4d8259")
    at = view.at((0.2, 1.06, 2.5))
    canvas.disc(at[0], at[1] - 22, 46, 30, "#e3c26b", "#9c7a2b")
    canvas.disc(at[0], at[1], 62, 16, "#5d4618")


def _glasses(canvas: Canvas) -> None:
    tray: list[Point] = [(210, 1480), (1150, 1450), (1290, 1830), (130, 1870)]
    shadow(canvas, [(x + 14, y + 34) for x, y in tray], 30, 0.5)
    canvas.shape(tray, "#5f4430", "#493323")
    canvas.shape([(245, 1500), (1120, 1474), (1244, 1806), (178, 1842)], "#7a5a40", "#654931")
    for x, y, colour in ((420, 1600, "#262422"), (800, 1680, "#7b3330")):
        for side in (0, 215):
            shadow(canvas, corners(x + side - 80, y + 20, x + side + 100, y + 80), 16, 0.4)
            canvas.disc(x + side, y, 96, 66, colour)
            canvas.disc(x + side, y, 80, 52, "#b9c8cc", "#8f8a7a")
            glow(canvas, x + side - 24, y - 18, 44, 22, "#ffffff", 0.8)
        canvas.line([(x + 88, y - 12), (x + 127, y - 12)], colour, 16)
        canvas.line([(x - 92, y - 16), (x - 60, y - 120), (x + 120, y - 128)], colour, 14)
        canvas.line([(x + 308, y - 16), (x + 290, y - 118), (x + 150, y - 126)], colour, 14)
    card = canvas.sheet(420, 110, "#faf7ec")
    card.write(210, 55, "老花镜（示例）", 54, "#4d4a40", "mm")
    lay(canvas, card, [(880, 1490), (1110, 1482), (1130, 1546), (888, 1556)], 3)
