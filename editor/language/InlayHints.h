// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "editor/EditorOverlay.h"
#include "editor/language/LanguageContext.h"
#include <QTimer>

namespace dyad::editor {

/// What the language server knows and the text does not say: types of `auto`, names of parameters. At the end of their line ("count: int   times: 3"),
/// because Scintilla has no place for text that is not in the document. Off until somebody wants it.
class InlayHints : public QObject, public EditorOverlay {
    Q_OBJECT
public:
    struct Hint {
        qint64 at = 0;          ///< bytes; travels with the text
        QString label;          ///< as shown, with the name or the value that it belongs to
    };
    explicit InlayHints(LanguageContext context);
    ~InlayHints() override;
    void setOn(bool on);
    bool isOn() const { return m_on; }
    const QVector<Hint> &hints() const { return m_hints; }
    QString textOfLine(int line) const;
    void paint(QPainter &painter, const QRect &exposed) override;

Q_SIGNALS:
    void changed();

private:
    void ask();
    void take(const QJsonArray &list);
    QString labelOf(const QJsonObject &hint, qint64 at) const;
    LanguageContext m_context;
    QVector<Hint> m_hints;
    LspCall m_call;
    QTimer m_later;
    bool m_on = false;
};

} // namespace dyad::editor
