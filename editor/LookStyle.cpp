// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#include "editor/LookStyle.h"

namespace dyad::editor {

LookStyle::LookStyle() : QProxyStyle(QStringLiteral("Fusion")) { }

QSize LookStyle::sizeFromContents(ContentsType type, const QStyleOption *option, const QSize &contents, const QWidget *widget) const
{
    const QSize size = QProxyStyle::sizeFromContents(type, option, contents, widget);
    return type == CT_ItemViewItem ? size.expandedTo({0, RowHeight}) : size;
}

} // namespace dyad::editor
