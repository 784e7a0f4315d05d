"""Writes what was measured between two marks of a page."""


def replace(page, name, lines):
    """Prints the lines, and puts them between the marks of that name where a page is given."""
    print("\n".join(lines))
    if not page:
        return
    first, last = f"<!-- {name}: begin -->", f"<!-- {name}: end -->"
    with open(page, encoding="utf-8") as file:
        head, rest = file.read().split(first, 1)
    tail = rest.split(last, 1)[1]
    with open(page, "w", encoding="utf-8") as file:
        file.write(head + first + "\n" + "\n".join(lines).strip("\n") + "\n" + last + tail)
