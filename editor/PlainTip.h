// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <QString>
#include <QTextDocument>

namespace dyad::editor {

/// A tooltip of text that somebody else wrote: shown as it stands, whatever tags are in it. Qt takes what looks like HTML for it.
inline QString plainTip(const QString &text)
{
    return Qt::mightBeRichText(text) ? QStringLiteral("<span style=\"white-space:pre-wrap\">") + text.toHtmlEscaped() + QStringLiteral("</span>") : text;
}

} // namespace dyad::editor
