// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "editor/CodeEditor.h"
#include "editor/DocumentBinding.h"
#include "editor/Indicators.h"
#include "editor/language/LanguageService.h"
#include "editor/language/LanguageView.h"
#include "sync/session/LocalDocument.h"
#include <QTest>

namespace dyad::tests {

using namespace dyad::editor;

/// An editor in a window, its document, and what a server does for it.
struct LanguageBench {
    LanguageBench(LanguageService &service, const QString &path, const QByteArray &text)
        : session(std::make_shared<sync::LocalDocument>(std::string_view(text.constData(), static_cast<size_t>(text.size()))))
    {
        window.resize(1000, 700);
        editor = new CodeEditor(&window);
        editor->resize(1000, 700);
        binding = std::make_unique<DocumentBinding>(editor, session);
        editor->setFileName(path);
        window.show();
        editor->setFocus();
        document = service.document(session, path, editor->languageName());
        view = std::make_unique<LanguageView>(LanguageContext{editor, binding.get(), document});
    }
    ~LanguageBench() { view.reset(); }

    void caretAfter(const char *what) { editor->setCaret(editor->text().indexOf(what) + static_cast<qsizetype>(qstrlen(what))); }
    bool marked(Indicator indicator, const char *what) const
    {
        return editor->send(QsciScintillaBase::SCI_INDICATORVALUEAT, number(indicator), static_cast<long>(editor->text().indexOf(what))) != 0;
    }
    QStringList proposals() const
    {
        QStringList all;
        for (int row = 0; row < view->completion()->popup()->model()->rowCount(); ++row)
            all.append(view->completion()->popup()->model()->entry(row).label);
        return all;
    }

    QWidget window;
    CodeEditor *editor = nullptr;
    std::shared_ptr<sync::LocalDocument> session;
    std::unique_ptr<DocumentBinding> binding;
    std::shared_ptr<LanguageDocument> document;
    std::unique_ptr<LanguageView> view;
};

} // namespace dyad::tests
