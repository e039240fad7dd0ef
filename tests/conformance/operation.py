# SPDX-FileCopyrightText: The Dyad developers
# SPDX-License-Identifier: Apache-2.0
"""Operations as docs/protocol.md, section 2, describes them. Written from that page alone; shares no code with the product.

An operation is a list: int > 0 keeps bytes, bytes object inserts, int < 0 deletes. Inside this file inserts are `bytes`;
on the wire they are text.
"""


def push(out, component):
    """Appends a component and keeps the list canonical."""
    if component == 0 or component == b"":
        return
    if isinstance(component, bytes):
        if out and isinstance(out[-1], bytes):
            out[-1] += component
        elif out and isinstance(out[-1], int) and out[-1] < 0:
            if len(out) > 1 and isinstance(out[-2], bytes):
                out[-2] += component
            else:
                out.insert(len(out) - 1, component)
        else:
            out.append(component)
    elif out and isinstance(out[-1], int) and (out[-1] > 0) == (component > 0):
        out[-1] += component
    else:
        out.append(component)


def canonical(components):
    out = []
    for component in components:
        push(out, component)
    while out and isinstance(out[-1], int) and out[-1] > 0:
        out.pop()
    return out


def apply(document, op):
    out, at = [], 0
    for c in op:
        if isinstance(c, bytes):
            out.append(c)
        elif c > 0:
            if at + c > len(document):
                raise ValueError("the operation is longer than the document")
            out.append(document[at:at + c])
            at += c
        else:
            if at - c > len(document):
                raise ValueError("the operation deletes past the end")
            at -= c
    out.append(document[at:])
    return b"".join(out)


class Walk:
    """Walks an operation component by component, in pieces; an ended list keeps for ever."""

    def __init__(self, op):
        self.op, self.i, self.used = op, 0, 0

    def ended(self):
        return self.i >= len(self.op)

    def kind(self):
        if self.ended():
            return "keep"
        c = self.op[self.i]
        return "insert" if isinstance(c, bytes) else "keep" if c > 0 else "delete"

    def left(self):
        if self.ended():
            return 1 << 62
        c = self.op[self.i]
        return (len(c) if isinstance(c, bytes) else abs(c)) - self.used

    def take(self, n):
        c = None if self.ended() else self.op[self.i]
        piece = c[self.used:self.used + n] if isinstance(c, bytes) else n
        self.used += n
        if c is not None and self.used == (len(c) if isinstance(c, bytes) else abs(c)):
            self.i, self.used = self.i + 1, 0
        return piece


def transform(a, b, a_left):
    x, y, a2, b2 = Walk(a), Walk(b), [], []
    while not (x.ended() and y.ended()):
        if x.kind() == "insert" and (a_left or y.kind() != "insert"):
            n = x.left()
            push(a2, x.take(n))
            push(b2, n)
        elif y.kind() == "insert":
            n = y.left()
            push(b2, y.take(n))
            push(a2, n)
        else:
            n = min(x.left(), y.left())
            kinds = (x.kind(), y.kind())
            x.take(n)
            y.take(n)
            if kinds == ("keep", "keep"):
                push(a2, n)
                push(b2, n)
            elif kinds == ("delete", "keep"):
                push(a2, -n)
            elif kinds == ("keep", "delete"):
                push(b2, -n)
    return canonical(a2), canonical(b2)


def compose(a, b):
    x, y, out = Walk(a), Walk(b), []
    while not (x.ended() and y.ended()):
        if x.kind() == "delete":
            push(out, -x.take(x.left()))
        elif y.kind() == "insert":
            push(out, y.take(y.left()))
        else:
            n = min(x.left(), y.left())
            kinds = (x.kind(), y.kind())
            piece = x.take(n)
            y.take(n)
            if kinds == ("keep", "keep"):
                push(out, n)
            elif kinds == ("insert", "keep"):
                push(out, piece)
            elif kinds == ("keep", "delete"):
                push(out, -n)
    return canonical(out)


def to_wire(op):
    return [c.decode() if isinstance(c, bytes) else c for c in op]


def from_wire(op):
    return [c.encode() if isinstance(c, str) else c for c in op]
