// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

class QPainter;
class QRect;

namespace dyad::editor {

/// Something painted over the text: carets of others, ghost text, marks. Registered with CodeEditor::addOverlay; owned by whoever made it,
/// which removes it before it dies.
class EditorOverlay {
public:
    virtual ~EditorOverlay() = default;
    /// In viewport coordinates; exposed is what is being repainted.
    virtual void paint(QPainter &painter, const QRect &exposed) = 0;
};

} // namespace dyad::editor
