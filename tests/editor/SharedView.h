// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "editor/CodeEditor.h"
#include "editor/DocumentBinding.h"
#include "sync/session/LocalDocument.h"

namespace dyad::test {

// A document that others change too.
class SharedDocument : public sync::LocalDocument {
public:
    using LocalDocument::LocalDocument;
    bool byOthers(const sync::TextOperation &op)
    {
        if (!perform(op))
            return false;
        showForeign(op, {sync::Change::Origin::Remote, nullptr, 7});
        return true;
    }
};

struct View {
    explicit View(const std::shared_ptr<SharedDocument> &document) : binding(&editor, document)
    {
        editor.resize(800, 400);
        editor.show();
        editor.setFocus();
    }
    editor::CodeEditor editor;
    editor::DocumentBinding binding;
};

inline QByteArray textOf(const sync::DocumentSession &session)
{
    return QByteArray::fromStdString(session.text().text());
}

inline QByteArray lines(int count)
{
    QByteArray result;
    for (int i = 1; i <= count; ++i)
        result += "line " + QByteArray::number(i) + '\n';
    return result;
}

inline std::shared_ptr<SharedDocument> documentWith(const QByteArray &text)
{
    return std::make_shared<SharedDocument>(std::string_view(text.constData(), static_cast<size_t>(text.size())));
}

} // namespace dyad::test
