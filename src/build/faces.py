#!/usr/bin/python3
"""Takes the overlaps out of the outlines of TrueType faces: src/build/faces.py FACE.ttf... rewrites each file in place.

Overlapping contours are right only where a shape is filled by winding; JavaFX fills large letters even-odd and leaves
a hole wherever two strokes cross. Only outlines that overlap are redrawn. Characters, widths, names and all other
tables stay as they were. Every new outline is compared with the old one, and the program fails when one differs.

Debian: python3-fontforge python3-fonttools python3-numpy
"""
import multiprocessing
import sys

import fontforge
import numpy
from fontTools.pens.ttGlyphPen import TTGlyphPen
from fontTools.ttLib import TTFont

# Rounding to whole units can leave a sliver that overlaps; it is gone after another pass.
PASSES = 3
CURVE = numpy.linspace(0, 1, 9)[1:]


def contours(font, name):
    """The outline of a glyph as lists of points (x, y, on the curve)."""
    points, ends, flags = font['glyf'][name].getCoordinates(font['glyf'])
    found, start = [], 0
    for end in ends:
        found.append([(x, y, bool(flag & 1)) for (x, y), flag in zip(points[start:end + 1], flags[start:end + 1])])
        start = end + 1
    return [contour for contour in found if len(contour) > 2]


def explicit(contour):
    """The same contour from a point on the curve, with every such point that TrueType leaves out."""
    points = []
    for point, following in zip(contour, contour[1:] + contour[:1]):
        points.append(point)
        if not point[2] and not following[2]:
            points.append(((point[0] + following[0]) / 2, (point[1] + following[1]) / 2, True))
    start = [point[2] for point in points].index(True)
    return points[start:] + points[:start]


def lines(outline):
    """The outline as straight pieces (x, y, x, y)."""
    pieces = []
    for contour in outline:
        points = explicit(contour)
        points.append(points[0])
        drawn = [points[0][:2]]
        for before, point, after in zip(points, points[1:], points[2:] + points[:1]):
            if point[2] and before[2]:
                drawn.append(point[:2])
            elif not point[2]:
                drawn += [tuple((1 - t) ** 2 * before[k] + 2 * t * (1 - t) * point[k] + t * t * after[k] for k in (0, 1))
                          for t in CURVE]
        pieces += [a + b for a, b in zip(drawn, drawn[1:])]
    return numpy.array(pieces, float).reshape(-1, 4)


def spans(outline):
    """What lies between two crossings on each line of the em square: row, from, to, and how often the outline winds around."""
    pieces = lines(outline)
    down = pieces[:, 1] > pieces[:, 3]
    first = numpy.ceil(numpy.minimum(pieces[:, 1], pieces[:, 3]) - .5).astype(int)
    count = numpy.ceil(numpy.maximum(pieces[:, 1], pieces[:, 3]) - .5).astype(int) - first
    piece = numpy.repeat(numpy.arange(len(pieces)), count)
    rows = first[piece] + numpy.arange(len(piece)) - numpy.repeat(numpy.cumsum(count) - count, count)
    x0, y0, x1, y1 = pieces[piece].T
    x = x0 + (rows + .5 - y0) * (x1 - x0) / (y1 - y0)
    order = numpy.lexsort((x, rows))
    rows, x = rows[order], x[order]
    winding = numpy.cumsum(numpy.where(down[piece], 1, -1)[order])
    inside = numpy.append(rows[1:] == rows[:-1], False)
    return rows[inside], x[inside], numpy.append(x[1:], 0)[inside], winding[inside]


def overlaps(outline):
    _, start, end, winding = spans(outline)
    return bool(((abs(winding) > 1) & (end - start > .5)).any())


def filled(outline, corner, size):
    rows, start, end, winding = spans(outline)
    ink = winding != 0
    edges = numpy.zeros((size[1], size[0] + 1), int)
    numpy.add.at(edges, (rows[ink] - corner[1], numpy.ceil(start[ink] - .5).astype(int) - corner[0]), 1)
    numpy.add.at(edges, (rows[ink] - corner[1], numpy.ceil(end[ink] - .5).astype(int) - corner[0]), -1)
    return numpy.cumsum(edges, 1)[:, :-1] > 0


def differ(old, new):
    """Whether two outlines differ somewhere by a spot of three units or more; their edges may, from rounding."""
    points = numpy.array([point[:2] for contour in old + new for point in contour])
    corner = points.min(0).astype(int) - 2
    size = points.max(0).astype(int) - corner + 3
    other = filled(old, corner, size) ^ filled(new, corner, size)
    spot = other[1:-1, 1:-1].copy()
    for y in (0, 1, 2):
        for x in (0, 1, 2):
            spot &= other[y:other.shape[0] - 2 + y, x:other.shape[1] - 2 + x]
    return bool(spot.any())


def united(outline):
    """The outline as fontforge makes it without overlaps."""
    font = fontforge.font()
    font.layers['Fore'].is_quadratic = True
    layer = fontforge.layer()
    layer.is_quadratic = True
    for contour in outline:
        drawn = fontforge.contour()
        drawn.is_quadratic = True
        for x, y, on in explicit(contour):
            drawn += fontforge.point(x, y, on)
        drawn.closed = True
        layer += drawn
    glyph = font.createChar(-1, 'x')
    glyph.foreground = layer
    glyph.removeOverlap()
    glyph.correctDirection()
    made = [[(round(p.x), round(p.y), bool(p.on_curve)) for p in contour] for contour in glyph.foreground]
    font.close()
    return [contour for contour in map(tidy, made) if len(contour) > 2]


def tidy(contour):
    """Without the points on the curve that TrueType leaves out and without the same point twice."""
    points = [p for p, following in zip(contour, contour[1:] + contour[:1]) if p != following]
    return [p for before, p, after in zip(points[-1:] + points[:-1], points, points[1:] + points[:1])
            if not p[2] or before[2] or after[2] or (before[0] + after[0], before[1] + after[1]) != (2 * p[0], 2 * p[1])]


def redrawn(job):
    """A glyph's name and its outline without overlaps: None where it has none already, empty where it came out wrong."""
    name, outline = job
    if not overlaps(outline):
        return name, None
    new = outline
    for _ in range(PASSES):
        new = united(new)
        if not overlaps(new):
            return name, [] if differ(outline, new) else new
    return name, []


def glyph_of(outline):
    pen = TTGlyphPen(None)
    for contour in outline:
        on = [point[:2] for point in contour if point[2]]
        if len(on) == len(contour):
            pen.moveTo(on[0])
            for point in on[1:]:
                pen.lineTo(point)
        else:
            start = next((i for i, point in enumerate(contour) if point[2]), None)
            turned = contour if start is None else contour[start + 1:] + contour[:start + 1]
            if start is not None:
                pen.moveTo(turned[-1][:2])
            run = []
            for x, y, on_curve in turned:
                run.append((x, y))
                if on_curve:
                    pen.qCurveTo(*run) if len(run) > 1 else pen.lineTo(run[0])
                    run = []
            if run:
                pen.qCurveTo(*run, None)
        pen.closePath()
    return pen.glyph()


def rewrite(path):
    font = TTFont(path, recalcTimestamp=False)
    glyf, advances = font['glyf'], font['hmtx']
    jobs = [job for job in ((name, contours(font, name)) for name in font.getGlyphOrder()) if job[1]]
    failed, changed = [], 0
    with multiprocessing.Pool() as workers:
        for name, outline in workers.map(redrawn, jobs, 100):
            if outline is None:
                if not glyf[name].isComposite():
                    glyf[name].flags[0] &= ~0x40
            elif outline:
                glyf[name] = glyph_of(outline)
                glyf[name].recalcBounds(glyf)
                advances[name] = (advances[name][0], glyf[name].xMin)
                changed += 1
            else:
                failed.append(name)
    font.save(path)
    print(path, changed, 'of', len(jobs), 'outlines redrawn; not done:', failed or 'none')
    return not failed


if __name__ == '__main__':
    sys.exit(0 if all([rewrite(path) for path in sys.argv[1:]]) else 1)
