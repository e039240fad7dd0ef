// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <QMimeData>
#include <QPlainTextEdit>
#include <functional>

namespace dyad::panels {

/// A field that lets somebody else look first at what is pasted or dropped.
class QuestionEdit : public QPlainTextEdit {
public:
    using Take = std::function<bool(const QMimeData *mime)>;
    QuestionEdit(Take take, QWidget *parent) : QPlainTextEdit(parent), m_take(std::move(take)) {}

protected:
    bool canInsertFromMimeData(const QMimeData *mime) const override { return mime->hasImage() || mime->hasUrls() || QPlainTextEdit::canInsertFromMimeData(mime); }
    void insertFromMimeData(const QMimeData *mime) override
    {
        if (!m_take(mime))
            QPlainTextEdit::insertFromMimeData(mime);
    }

private:
    Take m_take;
};

} // namespace dyad::panels
