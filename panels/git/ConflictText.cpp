// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#include "panels/git/ConflictText.h"

namespace dyad::panels {

namespace {
enum class Part { Text, Ours, Base, Theirs };

bool isMark(QByteArrayView line, char sign)
{
    for (qsizetype i = 0; i < 7; ++i)
        if (i >= line.size() || line[i] != sign)
            return false;
    return line.size() == 7 || line[7] == ' ' || line[7] == '\n' || line[7] == '\r';
}
} // namespace

QVector<GitConflict> findConflicts(const QByteArray &text)
{
    QVector<GitConflict> found;
    GitConflict open;
    Part part = Part::Text;
    for (qsizetype at = 0; at < text.size();) {
        const qsizetype feed = text.indexOf('\n', at), next = feed < 0 ? text.size() : feed + 1;
        const QByteArrayView line = QByteArrayView(text).sliced(at, next - at);
        if (isMark(line, '<')) {
            open = {};
            open.start = at;
            part = Part::Ours;
        } else if (part == Part::Ours && isMark(line, '|')) {
            open.hasBase = true;
            part = Part::Base;
        } else if ((part == Part::Ours || part == Part::Base) && isMark(line, '=')) {
            part = Part::Theirs;
        } else if (part == Part::Theirs && isMark(line, '>')) {
            open.end = next;
            found.append(open);
            part = Part::Text;
        } else if (part != Part::Text) {
            (part == Part::Ours ? open.ours : part == Part::Base ? open.base : open.theirs).append(line.data(), line.size());
        }
        at = next;
    }
    return found;
}

} // namespace dyad::panels
