// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
// The part of Composer that chooses what goes along.
#include "editor/Icons.h"
#include "panels/FlowLayout.h"
#include "panels/chat/Composer.h"
#include "panels/chat/ContextChip.h"
#include "panels/chat/QuestionEdit.h"
#include "panels/chat/SuggestPopup.h"
#include <QBuffer>
#include <QFileDialog>
#include <QFileInfo>
#include <QImageReader>
#include <QMenu>

namespace dyad::panels {

using editor::Icons;
using sync::ChatContextItem;

namespace {

constexpr int PriceDelay = 120, ContextDelay = 150, ShortestQuestion = 8;
constexpr int LongestSide = 1568;           // px; models see no more
constexpr qsizetype MostPictures = 8;
constexpr qsizetype LongestMention = 80;

bool has(const QVector<ChatContextItem> &list, const ChatContextItem &item)
{
    return std::any_of(list.cbegin(), list.cend(), [&](const ChatContextItem &one) { return one.isSame(item); });
}

} // namespace

void Composer::setContextSource(Source source)
{
    m_source = std::move(source);
    rebuildChips();
}

void Composer::setMentions(Mentions mentions, Mentions prompts)
{
    m_mentions = std::move(mentions);
    m_prompts = std::move(prompts);
}

void Composer::refreshContext()
{
    if (!m_contextTimer.isActive())
        m_contextTimer.start(ContextDelay);
}

QVector<ChatContextItem> Composer::items() const
{
    QVector<ChatContextItem> all = m_automatic + m_added;
    const auto isWhole = [&](const ChatContextItem &found) {
        return std::any_of(all.cbegin(), all.cend(), [&](const ChatContextItem &one) {
            return one.path == found.path && (one.kind == ChatContextItem::Kind::File || one.kind == ChatContextItem::Kind::Rules);
        });
    };
    for (const ChatContextItem &found : m_foundLeftOut ? QVector<ChatContextItem>() : m_found)
        if (!isWhole(found))
            all.append(found);
    return all;
}

void Composer::find()
{
    const QString question = m_text->toPlainText().trimmed();
    if (!m_finder || !m_session || question.size() < ShortestQuestion || question.startsWith(QLatin1Char('/')))
        return takeFound(question, {});
    m_finder(question, this, [this, question, round = m_round](const QVector<ChatContextItem> &found) {
        if (round == m_round)
            takeFound(question, found);
    });
}

void Composer::takeFound(const QString &question, const QVector<ChatContextItem> &found)
{
    if (m_text->toPlainText().trimmed() != question || (found.isEmpty() && m_found.isEmpty()))
        return;
    m_found = found;
    rebuildChips();
}

/// Sending waits for it.
void Composer::fetch(const Suggestion &suggestion)
{
    ++m_fetching;
    suggestion.later(this, [this, name = suggestion.title, round = m_round](const QVector<ChatContextItem> &items) {
        if (round != m_round)
            return;
        --m_fetching;
        for (const ChatContextItem &item : items)
            addItem(item);
        if (items.isEmpty())
            Q_EMIT failed(tr("There is nothing in @%1.").arg(name));
        if (m_fetching == 0 && std::exchange(m_sendThen, false) && !items.isEmpty())
            sendOrStop();
    });
}

void Composer::addItem(const ChatContextItem &item)
{
    m_leftOut.removeIf([&](const ChatContextItem &one) { return one.isSame(item); });
    if (!has(items(), item))
        m_added.append(item);
    rebuildChips();
}

void Composer::leaveOut(const ChatContextItem &item)
{
    if (has(m_automatic, item))
        m_leftOut.append(item);
    m_added.removeIf([&](const ChatContextItem &one) { return one.isSame(item); });
    rebuildChips();
}

void Composer::rebuildChips()
{
    const QVector<ChatContextItem> possible = m_source ? m_source() : QVector<ChatContextItem>();
    // What was left out comes back when it has been away.
    m_leftOut.removeIf([&](const ChatContextItem &one) {
        return std::none_of(possible.cbegin(), possible.cend(), [&](const ChatContextItem &now) { return now.automatic && now.isSame(one); });
    });
    m_automatic.clear();
    for (const ChatContextItem &item : possible)
        if (item.automatic && !has(m_leftOut, item))
            m_automatic.append(item);
    for (ChatContextItem &item : m_added)
        for (const ChatContextItem &now : possible)
            if (now.isSame(item))
                item = now;
    m_added.removeIf([&](const ChatContextItem &item) { return has(m_automatic, item); });
    const QList<ContextChip *> before = findChildren<ContextChip *>(Qt::FindDirectChildrenOnly);
    const auto focused = std::find_if(before.cbegin(), before.cend(), [](const ContextChip *chip) { return chip->hasFocus(); });
    const auto place = focused - before.cbegin();       // what is chosen with the keys goes on beside what went
    qDeleteAll(before);
    int at = 0;
    bool found = false;
    for (const ChatContextItem &item : items()) {
        if (has(m_automatic + m_added, item))
            addChip(item, at++);
        else
            found = true;
    }
    if (found)
        addFoundChip(at);
    QWidget *last = m_add;
    const QList<ContextChip *> chips = findChildren<ContextChip *>(Qt::FindDirectChildrenOnly);
    for (ContextChip *chip : chips)
        setTabOrder(std::exchange(last, chip), chip);
    if (place < before.size())
        (chips.isEmpty() ? m_add : static_cast<QWidget *>(chips[std::min(place, chips.size() - 1)]))->setFocus(Qt::OtherFocusReason);
    m_priceTimer.start(PriceDelay);
}

void Composer::addChip(const ChatContextItem &item, int at)
{
    auto *chip = new ContextChip(item, this);
    m_chips->insertWidget(at, chip);
    chip->show();
    connect(chip, &QAbstractButton::clicked, this, [this, item] { leaveOut(item); });
}

/// One for all places that were found: a question needs no list over it.
void Composer::addFoundChip(int at)
{
    ChatContextItem all;
    all.kind = ChatContextItem::Kind::Found;
    QStringList places;
    for (const ChatContextItem &item : items())
        if (!has(m_automatic + m_added, item)) {
            all.text += item.text;
            places.append(item.kind == ChatContextItem::Kind::Document ? item.path : QStringLiteral("%1:%2–%3").arg(item.path, QString::number(item.firstLine), QString::number(item.lastLine)));
        }
    auto *chip = new ContextChip(all, tr("%n place(s) found", nullptr, int(places.size())), this);
    chip->setObjectName(QStringLiteral("chat.found"));
    chip->setToolTip(places.join(QLatin1Char('\n')) + QLatin1Char('\n') + chip->toolTip());
    m_chips->insertWidget(at, chip);
    chip->show();
    connect(chip, &QAbstractButton::clicked, this, [this] {
        m_foundLeftOut = true;
        rebuildChips();
    });
}

void Composer::fillAddMenu()
{
    m_addMenu->clear();
    const QVector<ChatContextItem> possible = m_source ? m_source() : QVector<ChatContextItem>(), chosen = items();
    for (const ChatContextItem &item : possible)
        if (!has(chosen, item))
            m_addMenu->addAction(Icons::icon(ContextChip::iconOf(item)), item.title(), this, [this, item] { addItem(item); });
    if (!m_addMenu->isEmpty())
        m_addMenu->addSeparator();
    m_addMenu->addAction(Icons::icon(QStringLiteral("file-plus")), tr("File or picture…"), this, &Composer::chooseFiles);
}

void Composer::chooseFiles()
{
    const QStringList files = QFileDialog::getOpenFileNames(this, tr("What goes along"));
    for (const QString &file : files)
        if (!attachFile(file))
            Q_EMIT failed(tr("%1 is neither a picture nor a text of at most 256 KiB.").arg(QFileInfo(file).fileName()));
}

bool Composer::attachFile(const QString &file)
{
    if (attachPicture(file))
        return true;
    const auto item = m_reader ? m_reader(file) : std::nullopt;
    if (item)
        addItem(*item);
    return item.has_value();
}

bool Composer::attachPicture(const QString &file)
{
    QImageReader reader(file);
    reader.setAutoTransform(true);
    const QImage image = reader.canRead() ? reader.read() : QImage();
    return !image.isNull() && attachPicture(image);
}

bool Composer::attachPicture(const QImage &image)
{
    const auto pictures = std::count_if(m_added.cbegin(), m_added.cend(), [](const ChatContextItem &one) { return one.kind == ChatContextItem::Kind::Image; });
    if (image.isNull() || pictures >= MostPictures)
        return false;
    const bool large = std::max(image.width(), image.height()) > LongestSide;
    const QImage fitting = large ? image.scaled(LongestSide, LongestSide, Qt::KeepAspectRatio, Qt::SmoothTransformation) : image;
    QByteArray bytes;
    QBuffer buffer(&bytes);
    if (!buffer.open(QIODevice::WriteOnly) || !fitting.save(&buffer, "PNG"))
        return false;
    ChatContextItem item;
    item.kind = ChatContextItem::Kind::Image;
    item.path = tr("picture %1").arg(pictures + 1);
    item.name = QStringLiteral("image/png");
    item.text = QString::fromLatin1(bytes.toBase64());
    addItem(item);
    return true;
}

bool Composer::takeMime(const QMimeData *mime)
{
    if (mime->hasImage() && !mime->hasFormat(QStringLiteral("text/plain")))        // a cell of a spreadsheet is both, and meant as text
        return attachPicture(qvariant_cast<QImage>(mime->imageData()));
    bool taken = false;
    for (const QUrl &url : mime->urls())
        taken = (url.isLocalFile() && attachFile(url.toLocalFile())) || taken;
    return taken;
}

/// Looks back from the caret for "@word", or for "/word" at the begin of the text.
void Composer::suggest()
{
    const QString before = m_text->toPlainText().left(m_text->textCursor().position());
    const qsizetype at = before.lastIndexOf(QLatin1Char('@'));
    const bool begins = at == 0 || (at > 0 && before[at - 1].isSpace());
    const QString typed = before.mid(at + 1);
    QVector<Suggestion> found;
    m_suggestFrom = -1;
    if (at >= 0 && begins && typed.size() < LongestMention && !typed.contains(QLatin1Char(' ')) && !typed.contains(QLatin1Char('\n')) && m_mentions) {
        m_suggestFrom = int(at);
        found = m_mentions(typed);
    } else if (before.startsWith(QLatin1Char('/')) && !before.contains(QLatin1Char(' ')) && !before.contains(QLatin1Char('\n')) && m_prompts) {
        m_suggestFrom = 0;
        found = m_prompts(before.mid(1));
    }
    m_suggest->show(found);
}

void Composer::choose(const Suggestion &chosen)
{
    const Suggestion suggestion = chosen;           // the list is new as soon as the text changes
    if (m_suggestFrom < 0)
        return;
    QTextCursor cursor = m_text->textCursor();
    const int to = cursor.position();
    cursor.setPosition(std::exchange(m_suggestFrom, -1));
    cursor.setPosition(to, QTextCursor::KeepAnchor);
    const auto item = suggestion.item ? suggestion.item() : std::nullopt;
    cursor.insertText(item || suggestion.later ? QLatin1Char('@') + suggestion.title + QLatin1Char(' ') : suggestion.text);
    m_text->setTextCursor(cursor);
    m_suggest->hide();
    if (item)
        addItem(*item);
    if (suggestion.later)
        fetch(suggestion);
    if (suggestion.action)
        suggestion.action();
}

} // namespace dyad::panels
