"""Papers: licences, a report cover, a contract with its waybill, a permit, a drill record."""

from __future__ import annotations

from inspector_app.usecases.demonstration.pictures.canvas import Canvas, Point, corners
from inspector_app.usecases.demonstration.pictures.colours import shade
from inspector_app.usecases.demonstration.pictures.interiors import desk, lay, mirror_sheen, wall
from inspector_app.usecases.demonstration.pictures.light import glow, mottle, shadow, soften
from inspector_app.usecases.demonstration.pictures.view import View, block

INK, RED = "#2b2b30", "#c4302b"


def licence_board(canvas: Canvas) -> None:
    """Four framed licences behind glass in a lobby."""
    view = View(1000, 700, 1500, 1.5, turn=-7, pivot=2.4)
    wall(canvas, view, "#d9cfbf", 2.6, 3.4, 5, "#6d5a45")
    board = view.front(-1.25, 1.25, 0.72, 2.2, 2.55)
    shadow(canvas, [(x + 14, y + 26) for x, y in board], 30, 0.55)
    block(canvas, view, (-1.32, 0.66, 2.53), (1.32, 2.26, 2.6), "#7b5a3c")
    canvas.shape(board, "#2f5a50", "#28493f")
    sign = canvas.sheet(1000, 130, "#2d564c")
    sign.write(500, 65, "证照公示栏（示例·虚构）", 66, "#f1e3b4", "mm")
    canvas.place(sign, view.front(-0.8, 0.8, 1.97, 2.17, 2.54))
    titles = ("营业执照", "卫生许可证", "食品经营许可证", "量化等级公示")
    for place, title in enumerate(titles):
        left = -1.17 + 0.6 * place
        frame = view.front(left, left + 0.54, 0.98, 1.84, 2.52)
        sheet = _grade(canvas) if place == 3 else certificate(canvas, 420, 640, title, "#a8853a")
        block(canvas, view, (left - 0.02, 0.96, 2.51), (left + 0.56, 1.86, 2.53), "#c8a664")
        canvas.place(sheet, frame)
    mirror_sheen(canvas, board, 0.16)
    glow(canvas, 1000, 60, 1100, 520, "#fff3d6", 0.45)


def report_cover(canvas: Canvas) -> None:
    """A maintenance report on the desk of a control room."""
    desk(canvas, "#8d6f52")
    view = View(750, -900, 1550, 0.8)
    _keyboard(canvas, view)
    sheet = canvas.sheet(840, 1188, "#f7f5ee")
    sheet.box(0, 0, 840, 150, "#9c2e2a")
    sheet.write(420, 75, "消防设施", 62, "#ffffff", "mm")
    sheet.write(420, 330, "维护保养报告", 96, INK, "mm")
    sheet.write(420, 440, "2026年9月（示例·虚构）", 46, INK, "mm")
    for row, label in enumerate(("项目名称", "维保单位", "项目负责", "操作人员", "报告编号")):
        y = 640 + row * 82
        sheet.write(130, y, label, 38, INK, "lm")
        sheet.line([(310, y + 30), (720, y + 30)], "#8a8a8a", 3)
        if row in (2, 3):
            sheet.box(320, y - 26, 560, y + 24, "#0b0b0b")
        else:
            greek(sheet, 320, y, 330, 1)
    seal(sheet, 610, 1040, 105)
    lay(canvas, sheet, view.laid(0.0, 0.625, 0.42, 0.38, 4), 9)
    _pen(canvas, [(1290, 1640), (1400, 1010)], "#23262b")
    glow(canvas, 300, 100, 900, 800, "#ffffff", 0.22)


def contract_and_waybill(canvas: Canvas) -> None:
    """The first page of a contract and, half on it, a waybill in three colours."""
    desk(canvas, "#b58f68")
    view = View(750, -1000, 1500, 0.85)
    page = canvas.sheet(840, 1188, "#faf9f4")
    page.write(420, 150, "厨余垃圾收运合同", 76, INK, "mm")
    page.write(420, 240, "（示例文本·虚构）", 40, INK, "mm")
    for row, label in enumerate(("甲方", "乙方", "期限")):
        page.write(110, 350 + row * 80, f"{label}：", 42, INK, "lm")
        greek(page, 240, 350 + row * 80, 420, 1)
    greek(page, 110, 640, 620, 11)
    seal(page, 600, 1060, 110)
    lay(canvas, page, view.laid(-0.04, 0.61, 0.40, 0.40, 5), 6)
    for turned, colour in ((-16, "#f3c9c9"), (-12, "#f6eab0"), (-8, "#fdfdf8")):
        bill = canvas.sheet(760, 480, colour)
        _waybill(bill)
        lay(canvas, bill, view.laid(0.09, 0.515, 0.34, 0.15, turned), 4)
    _pen(canvas, [(150, 1900), (420, 1500)], "#1f3c73")


def permit(canvas: Canvas) -> None:
    """A drainage permit in a frame on an office wall."""
    canvas.shape(canvas.frame, "#dfe3e2", "#b9bfbf")
    mottle(canvas, canvas.frame, 5, 5, 0.06)
    glow(canvas, 1800, 100, 1500, 1400, "#ffffff", 0.55)
    frame: list[Point] = [(300, 190), (1725, 235), (1705, 1290), (285, 1265)]
    shadow(canvas, [(x - 26, y + 40) for x, y in frame], 40, 0.55)
    canvas.shape(frame, "#6a4325", "#4a2d18")
    canvas.shape([(330, 221), (1695, 264), (1677, 1260), (315, 1236)], "#8b5d36", "#6d4526")
    canvas.place(certificate(canvas, 1400, 1000, "排水许可证", "#3c7a67"), [
        (352, 244), (1672, 286), (1656, 1238), (338, 1214),
    ])  # fmt: skip
    mirror_sheen(canvas, [(352, 244), (1672, 286), (1656, 1238), (338, 1214)], 0.2)
    canvas.box(1830, 820, 1960, 990, "#f4f4f0", "#d9d9d2", 14)
    canvas.box(1862, 858, 1928, 952, "#fdfdfb", "#e4e4de", 6)


def drill_record(canvas: Canvas) -> None:
    """A form with a table; the names are covered."""
    desk(canvas, "#7c8388")
    view = View(1000, -1300, 1500, 1.1)
    sheet = canvas.sheet(1400, 980, "#fbfaf6")
    sheet.write(700, 90, "防汛应急演练记录（示例·虚构）", 64, INK, "mm")
    labels = ("演练时间", "演练地点", "组织部门", "参加人员", "演练过程", "评估与改进")
    y = 160.0
    for row, label in enumerate(labels):
        high = 250 if row == 4 else 100
        sheet.line([*corners(80, y, 1320, y + high), (80, y)], "#3a3a3a", 4)
        sheet.line([(330, y), (330, y + high)], "#3a3a3a", 4)
        sheet.write(205, y + high / 2, label, 44, INK, "mm")
        if row == 0:
            sheet.write(370, y + high / 2, "2026年9月11日  14:00", 46, "#1f3f8f", "lm")
        elif row == 3:
            for column in range(5):
                sheet.box(370 + 185 * column, y + 24, 520 + 185 * column, y + 76, "#0c0c0c")
        else:
            greek(sheet, 370, y + 50, 880, 4 if row == 4 else 1, "#3f5aa0")
        y += high
    seal(sheet, 1190, 880, 95)
    lay(canvas, sheet, view.laid(0, 0.775, 0.72, 0.36, -3), 7)
    _pen(canvas, [(1640, 1380), (1900, 1080)], "#b03a2e")
    _clip(canvas, 1015, 352)


def blurred_report(canvas: Canvas) -> None:
    """Taken while moving: paper and desk, nothing can be read."""
    report_cover(canvas)
    soften(canvas, 34)


def notice(canvas: Canvas, caption: str) -> None:
    """A sheet on a wall with any sentence; for a number without a scene."""
    canvas.shape(canvas.frame, "#d6d3cb", "#aaa79f")
    mottle(canvas, canvas.frame, 5, 5, 0.06)
    middle = canvas.width / 2, canvas.height / 2
    quad = corners(middle[0] - 560, middle[1] - 420, middle[0] + 560, middle[1] + 420)
    sheet = canvas.sheet(1120, 840, "#fbfaf5")
    rows = [caption[start : start + 12] for start in range(0, len(caption), 12)]
    sheet.write(560, 300, "\n".join(rows[:4]), 78, INK, "mm")
    sheet.write(560, 740, "示例·虚构", 44, RED, "mm")
    lay(canvas, sheet, quad)


def certificate(canvas: Canvas, wide: float, high: float, title: str, colour: str) -> Canvas:
    """A licence with an ornamental rim, a title, unreadable lines and a seal marked as an example."""
    sheet = canvas.sheet(wide, high, "#fbf6e6")
    unit = min(wide, high) / 100
    for inset, thick in ((3, 1.6), (6, 0.6)):
        rim = corners(inset * unit, inset * unit, wide - inset * unit, high - inset * unit)
        sheet.line([*rim, rim[0]], colour, thick * unit)
    for x, y in corners(6 * unit, 6 * unit, wide - 6 * unit, high - 6 * unit):
        sheet.disc(x, y, 3.4 * unit, 3.4 * unit, colour)
        sheet.disc(x, y, 1.8 * unit, 1.8 * unit, "#fbf6e6")
    sheet.disc(wide / 2, high * 0.16, 6 * unit, 6 * unit, RED, "#8f1f1b")
    sheet.disc(wide / 2, high * 0.16, 3.6 * unit, 3.6 * unit, "#e8b64a")
    size = min(11 * unit, wide * 0.86 / len(title))
    sheet.write(wide / 2, high * 0.3, title, size, INK, "mm")
    sheet.write(wide / 2, high * 0.39, "示例·虚构", size * 0.5, RED, "mm")
    rows = 7 if high > wide else 5
    greek(sheet, wide * 0.14, high * 0.48, wide * 0.72, rows, "#55524a", high * 0.062)
    seal(sheet, wide * 0.76, high * 0.83, 9 * unit)
    return sheet


def greek(
    sheet: Canvas, left: float, top: float, wide: float, rows: int, colour: str = "#606068", step: float = 44
) -> None:
    """Lines of strokes that look like characters and say nothing."""
    for row in range(rows):
        end = left + wide * (sheet.random.uniform(0.4, 0.7) if row == rows - 1 and rows > 1 else 1)
        x = left
        size = step * 0.5
        while x < end:
            _scribble(sheet, x, top + row * step, size, colour)
            x += size * (1.2 if sheet.random.random() < 0.92 else 2)


def _scribble(sheet: Canvas, x: float, y: float, size: float, colour: str) -> None:
    half, thick = size / 2, size * 0.11
    for level in sheet.random.sample((-0.5, -0.2, 0.1, 0.45), sheet.random.randint(2, 3)):
        inset = size * sheet.random.choice((0, 0.12, 0.25))
        sheet.line([(x + inset, y + level * size), (x + size - inset, y + level * size)], colour, thick)
    for part in sheet.random.sample((0.08, 0.5, 0.88), sheet.random.randint(1, 2)):
        top = y - half * sheet.random.choice((1, 1, 0.3))
        sheet.line([(x + part * size, top), (x + part * size, y + half)], colour, thick)


def seal(sheet: Canvas, x: float, y: float, size: float) -> None:
    """A round red stamp that says it is an example."""
    sheet.disc(x, y, size, size, "#d2564f")
    sheet.disc(x, y, size * 0.91, size * 0.91, "#f6e4dc")
    sheet.write(x, y - size * 0.3, "示例", size * 0.52, "#cf4a43", "mm")
    sheet.write(x, y + size * 0.34, "虚构", size * 0.42, "#cf4a43", "mm")


def _grade(canvas: Canvas) -> Canvas:
    sheet = canvas.sheet(420, 640, "#f4f8ef")
    sheet.box(0, 0, 420, 130, "#2f8f4e")
    sheet.write(210, 65, "量化等级公示", 58, "#ffffff", "mm")
    sheet.disc(210, 320, 140, 140, "#f1c232", "#d9a514")
    sheet.write(210, 320, "B", 200, "#ffffff", "mm")
    sheet.write(210, 510, "良好（示例）", 46, INK, "mm")
    greek(sheet, 60, 580, 290, 1)
    return sheet


def _waybill(bill: Canvas) -> None:
    bill.write(380, 55, "收运联单（9月·示例）", 46, INK, "mm")
    for row in range(6):
        y = 110 + row * 60
        bill.line([(40, y), (720, y)], "#5a5a5a", 3)
        if row < 5:
            greek(bill, 60, y + 30, 190, 1)
            greek(bill, 300, y + 30, 120 + 17 * (row * 3 % 5), 1, "#29489b")
    for x in (40, 270, 500, 720):
        bill.line([(x, 110), (x, 410)], "#5a5a5a", 3)
    bill.box(520, 355, 690, 398, "#0c0c0c")


def _keyboard(canvas: Canvas, view: View) -> None:
    shadow(canvas, view.laid(0, 0.98, 0.62, 0.2, -3), 20, 0.5)
    canvas.shape(view.laid(0, 0.99, 0.62, 0.2, -3), "#24272c", "#34383e")
    for row in range(4):
        for column in range(13):
            key = view.laid(-0.27 + column * 0.045, 1.05 - row * 0.042, 0.037, 0.032, -3)
            canvas.shape(key, "#4a4f57", "#5c626b")


def _pen(canvas: Canvas, ends: list[Point], colour: str) -> None:
    (x0, y0), (x1, y1) = ends
    shadow(canvas, [(x0 + 20, y0 + 20), (x1 + 20, y1 + 20), (x1 + 40, y1 + 36), (x0 + 40, y0 + 36)], 10, 0.5)
    canvas.tube(ends, 34, colour, 0.45)
    tip = [(x1, y1), (x1 + (x1 - x0) * 0.1, y1 + (y1 - y0) * 0.1)]
    canvas.tube(tip, 18, "#c7c9cc", 0.7)


def _clip(canvas: Canvas, x: float, y: float) -> None:
    shadow(canvas, corners(x - 110, y + 10, x + 130, y + 80), 12, 0.5)
    canvas.box(x - 120, y - 40, x + 120, y + 50, "#d9dcdf", "#8b9096", 18)
    canvas.box(x - 60, y - 80, x + 60, y - 10, "#b6babf", "#71767c", 26)
    canvas.disc(x, y - 45, 20, 20, shade("#71767c", 0.6))
