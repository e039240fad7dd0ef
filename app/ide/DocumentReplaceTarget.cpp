// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#include "app/ide/DocumentReplaceTarget.h"
#include "app/ide/EditorPage.h"
#include <QCoreApplication>

namespace dyad::app {

namespace {
/// Only what is replaced: people's places elsewhere in the text stay.
sync::TextOperation operationOf(const panels::FileMatches &file, qint64 length)
{
    sync::TextOperation op;
    qint64 at = 0;
    for (const panels::SearchMatch &match : file.matches) {
        op.keep(match.offset - at);
        op.insert(std::string_view(match.replacement.constData(), size_t(match.replacement.size())));
        op.erase(match.length);
        at = match.offset + match.length;
    }
    op.keep(length - at);
    return op;
}
} // namespace

sync::Expected<void> DocumentReplaceTarget::replace(const panels::FileMatches &file)
{
    EditorPage *page = m_find(file.path);
    const auto document = page ? page->file()->document() : nullptr;
    if (!document || !page->showsText())
        return m_disk.replace(file);
    page->flush();
    if (!document->isWritable())
        return sync::fail("read-only", QCoreApplication::translate("Search", "%1 cannot be written: %2").arg(file.relativePath, document->readOnlyReason()).toStdString());
    const QByteArray text = QByteArray::fromStdString(document->text().text());
    if (const auto fits = panels::replaced(text, file); !fits)
        return std::unexpected(fits.error());
    document->breakUndoGroup();
    const auto edited = document->edit(operationOf(file, text.size()), {});
    document->breakUndoGroup();
    return edited;
}

} // namespace dyad::app
