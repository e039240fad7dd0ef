// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#include "panels/knowledge/DocumentPage.h"
#include "panels/Ink.h"
#include "panels/ToolButton.h"
#include "panels/knowledge/RowList.h"
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QPlainTextEdit>
#include <QSplitter>
#include <QTextBlock>
#include <QVBoxLayout>
#include <algorithm>

namespace dyad::panels {

using editor::Token;
using namespace knowledge;

namespace {

constexpr qsizetype MostMarks = 5000;
constexpr int FindingsWidth = 260;
constexpr int NarrowWidth = 640;                 // below it, what was found stands under the text

} // namespace

DocumentPage::DocumentPage(KnowledgeController *controller, const QString &document, const QString &name, QWidget *parent)
    : QWidget(parent), m_controller(controller), m_document(document), m_about(new QLabel(this)), m_summary(new QLabel(this)), m_count(new QLabel(this)), m_field(new QLineEdit(this)),
      m_text(new QPlainTextEdit(this)), m_findings(new RowList(QStringLiteral("knowledge.findings"), tr("Found in it"), this))
{
    setObjectName(QStringLiteral("knowledge.page"));
    setProperty("surface", QStringLiteral("editor"));
    setAttribute(Qt::WA_StyledBackground);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(makeHead(name));
    m_split = new QSplitter(this);
    m_text->setObjectName(QStringLiteral("knowledge.text"));
    m_text->setAccessibleName(tr("Text of the document"));
    m_text->setReadOnly(true);
    m_text->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_text->setProperty("bare", true);
    m_text->setFrameShape(QFrame::NoFrame);
    m_text->setPlainText(tr("Is being fetched"));
    m_text->document()->setDocumentMargin(16);
    m_split->addWidget(m_text);
    m_split->addWidget(m_findings);
    m_split->setStretchFactor(0, 1);
    m_split->setSizes({1000, FindingsWidth});
    column->addWidget(m_split, 1);
    setFocusProxy(m_text);
    m_findings->hide();
    connect(m_findings, &RowList::opened, this, [this](const QString &id) { select({id.section(QLatin1Char(' '), 0, 0).toLongLong(), id.section(QLatin1Char(' '), 1, 1).toLongLong()}); });
    connect(m_field, &QLineEdit::textChanged, this, &DocumentPage::find);
    connect(m_field, &QLineEdit::returnPressed, this, [this] { step(1); });
    connect(&editor::Theme::instance(), &editor::Theme::changed, this, &DocumentPage::paintMarks);
    load();
}

QWidget *DocumentPage::makeHead(const QString &name)
{
    auto *head = new QWidget(this);
    auto *column = new QVBoxLayout(head);
    column->setContentsMargins(20, 12, 12, 8);
    column->setSpacing(4);
    auto *title = new QLabel(name, head);
    for (QLabel *words : {title, m_about, m_summary})
        words->setTextFormat(Qt::PlainText);        // what a document says is text and nothing else
    title->setProperty("role", QStringLiteral("head"));
    m_about->setProperty("role", QStringLiteral("faint"));
    m_summary->setProperty("role", QStringLiteral("muted"));
    m_summary->setWordWrap(true);
    m_summary->hide();
    m_count->setProperty("role", QStringLiteral("faint"));
    m_field->setObjectName(QStringLiteral("knowledge.find"));
    m_field->setPlaceholderText(tr("Find in the document"));
    m_field->setAccessibleName(tr("Find in the document"));
    m_field->setClearButtonEnabled(true);
    m_field->setMaximumWidth(280);
    auto *previous = new ToolButton(QStringLiteral("arrow-up"), tr("Previous place"), head);
    auto *next = new ToolButton(QStringLiteral("arrow-down"), tr("Next place"), head);
    connect(previous, &QToolButton::clicked, this, [this] { step(-1); });
    connect(next, &QToolButton::clicked, this, [this] { step(1); });
    auto *row = new QHBoxLayout;
    row->addWidget(m_field, 1);
    row->addWidget(previous);
    row->addWidget(next);
    row->addWidget(m_count);
    row->addStretch(1);
    column->addWidget(title);
    column->addWidget(m_about);
    column->addWidget(m_summary);
    column->addLayout(row);
    return head;
}

void DocumentPage::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    const Qt::Orientation fitting = width() < NarrowWidth ? Qt::Vertical : Qt::Horizontal;
    if (m_split->orientation() == fitting)
        return;
    m_split->setOrientation(fitting);
    m_split->setSizes(fitting == Qt::Horizontal ? QList<int>{width() - FindingsWidth, FindingsWidth} : QList<int>{height() * 3 / 4, height() / 4});
}

void DocumentPage::load()
{
    m_controller->text(m_document, this, [this](const sync::Expected<QString> &text) { setText(text ? *text : QString::fromStdString(text.error().message)); });
    m_controller->details(m_document, this, [this](const sync::Expected<QJsonObject> &details) {
        if (details)
            setDetails(*details);
    });
}

void DocumentPage::setText(const QString &text)
{
    // QPlainTextEdit keeps one character for each of ours, line ends included, so that places are places.
    m_text->setPlainText(text);
    m_loaded = true;
    paintMarks();
    if (m_place.length > 0)
        select(m_place);
}

void DocumentPage::setDetails(const QJsonObject &details)
{
    const Document d = Document::of(details);
    QStringList about;
    for (const QString &part : {d.classification, d.language.isEmpty() ? QString() : QLocale::languageToString(QLocale(d.language).language()), QLocale().formattedDataSize(d.size)})
        if (!part.isEmpty())
            about.append(part);
    m_about->setText(about.join(QStringLiteral(" · ")));
    m_summary->setText(d.summary);
    m_summary->setVisible(!d.summary.isEmpty());
    QVector<KnowledgeRow> rows;
    const auto add = [&](const QJsonObject &one, const QString &title, bool verified) {
        KnowledgeRow row;
        row.id = QStringLiteral("%1 %2 %3").arg(one[QLatin1String("start")].toInteger()).arg(one[QLatin1String("length")].toInteger()).arg(rows.size());
        row.icon = verified ? QStringLiteral("circle-check") : QStringLiteral("circle-alert");
        row.iconColor = verified ? Token::Ok : Token::Warn;
        row.title = one[QLatin1String("value")].toString(one[QLatin1String("text")].toString());
        row.note = title;
        row.detail = verified ? QString() : tr("not verified: the text does not say so word for word");
        rows.append(row);
    };
    const QJsonObject extracted = details[QLatin1String("extracted")].toObject();
    for (auto it = extracted.begin(); it != extracted.end(); ++it)
        for (const QJsonValue &one : it->toArray())
            add(one.toObject(), it.key(), one[QLatin1String("verified")].toBool());
    for (const QJsonValue &one : details[QLatin1String("entities")].toArray())
        add(one.toObject(), one[QLatin1String("type")].toString(), true);
    m_findings->rows()->setRows(rows);
    m_findings->setVisible(!rows.isEmpty());
}

void DocumentPage::show(const Stretch &place, const QVector<Stretch> &marks)
{
    // A citation is selected as a whole; of what was looked for, the first word, so that the marks of the others stay to be seen.
    m_place = marks.isEmpty() ? place : marks.first();
    m_marks = marks;
    if (!m_loaded)
        return;
    paintMarks();
    if (m_place.length > 0)
        select(m_place);
}

QString DocumentPage::selectedQuote() const
{
    return m_text->textCursor().selectedText().replace(QChar::ParagraphSeparator, QLatin1Char('\n'));
}

void DocumentPage::select(const Stretch &place)
{
    QTextCursor cursor(m_text->document());
    const int most = std::max(0, m_text->document()->characterCount() - 1);
    cursor.setPosition(std::min(int(place.start), most));
    m_text->setTextCursor(cursor);
    m_text->centerCursor();
    cursor.setPosition(std::min(int(place.start + place.length), most), QTextCursor::KeepAnchor);
    m_text->setTextCursor(cursor);
}

void DocumentPage::find(const QString &words)
{
    m_found.clear();
    const QString text = words.size() > 1 ? m_text->toPlainText() : QString();
    for (qsizetype at = text.indexOf(words, 0, Qt::CaseInsensitive); at >= 0 && m_found.size() < MostMarks; at = text.indexOf(words, at + words.size(), Qt::CaseInsensitive))
        m_found.append({at, words.size()});
    paintMarks();
    if (!m_found.isEmpty())
        step(0);
}

/// To the next place after (or before) the caret.
void DocumentPage::step(int by)
{
    const QVector<Stretch> &places = m_found.isEmpty() ? m_marks : m_found;
    if (places.isEmpty())
        return;
    const qint64 here = m_text->textCursor().selectionStart();
    auto next = std::ranges::find_if(places, [&](const Stretch &one) { return by > 0 ? one.start > here : one.start >= here; });
    if (by < 0)
        next = next == places.begin() ? places.end() - 1 : next - 1;
    select(next == places.end() ? places.first() : *next);
}

void DocumentPage::paintMarks()
{
    QList<QTextEdit::ExtraSelection> all;
    const QVector<Stretch> &places = m_found.isEmpty() ? m_marks : m_found;
    const int most = std::max(0, m_text->document()->characterCount() - 1);
    for (const Stretch &one : places) {
        if (one.start + one.length > most)
            continue;
        QTextEdit::ExtraSelection mark;
        mark.cursor = QTextCursor(m_text->document());
        mark.cursor.setPosition(int(one.start));
        mark.cursor.setPosition(int(one.start + one.length), QTextCursor::KeepAnchor);
        mark.format.setBackground(ink(Token::FindMatch));
        all.append(mark);
    }
    m_text->setExtraSelections(all);
    m_count->setText(places.isEmpty() ? QString() : tr("%n place(s)", nullptr, int(places.size())));
}

} // namespace dyad::panels
