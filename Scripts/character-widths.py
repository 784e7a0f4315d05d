#!/usr/bin/env python3
"""Writes Sources/Drawing/CharacterWidths+Generated.swift from DejaVu Sans' advance widths.

Needs fonttools and DejaVuSans.ttf (Debian: fonts-dejavu-core). DejaVu Sans is the widest of the
fonts that our maps name, so that text measured with it also fits in Helvetica or Arial.
"""
import math
import sys
import unicodedata

from fontTools.ttLib import TTFont

FONT = sys.argv[1] if len(sys.argv) > 1 else "/usr/share/fonts/truetype/dejavu/DejaVuSans.ttf"
RANGES = [(0x20, 0x250), (0x370, 0x530), (0x1E00, 0x1F00), (0x2010, 0x2030)]

font = TTFont(FONT)
cmap, advances, em = font.getBestCmap(), font["hmtx"], font["head"].unitsPerEm


def width(scalar):
    if unicodedata.combining(chr(scalar)) or unicodedata.category(chr(scalar)) in ("Cc", "Cf"):
        return 0
    glyph = cmap.get(scalar)
    return 100 if glyph is None else math.ceil(advances[glyph][0] * 100 / em)


with open("Sources/Drawing/CharacterWidths+Generated.swift", "w", encoding="utf-8") as out:
    out.write("// Made by Scripts/character-widths.py from DejaVu Sans; do not edit.\n\n")
    out.write("extension CharacterWidths {\n")
    out.write("  /// First scalar of a range and the advance widths from there on, in 1/100 em.\n")
    out.write("  static let table: [(first: UInt32, widths: [UInt8])] = [\n")
    for first, end in RANGES:
        out.write(f"    (\n      0x{first:X},\n      [\n")
        line = "       "
        for scalar in range(first, end):
            item = f" {width(scalar)},"
            if len(line) + len(item) > 100:
                out.write(line + "\n")
                line = "       "
            line += item
        out.write(line + "\n      ]\n    ),\n")
    out.write("  ]\n}\n")
