// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#include "panels/knowledge/AskView.h"
#include "editor/Icons.h"
#include "panels/Ink.h"
#include "panels/PanelNote.h"
#include "panels/ToolButton.h"
#include "panels/knowledge/RowList.h"
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QRegularExpression>
#include <QSignalBlocker>
#include <QTextBrowser>
#include <QVBoxLayout>

namespace dyad::panels {

using editor::Token;
using namespace knowledge;

AskView::AskView(KnowledgeController *controller, QWidget *parent)
    : QWidget(parent), m_controller(controller), m_stack(new PageStack(this)), m_none(new PanelNote(m_stack))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_stack);
    m_stack->addWidget(makeContent());
    m_stack->addWidget(m_none);
    connect(m_none, &PanelNote::clicked, this, [this] { m_controller->createBase(tr("Everything"), {}, true); });
    connect(controller, &KnowledgeController::changed, this, &AskView::fillBases);
    connect(controller, &KnowledgeController::answered, this, &AskView::showAnswer);
    connect(controller, &KnowledgeController::baseCreated, this, [this](const QString &base) {
        // A base of "everything" begins with what is there already.
        QStringList all;
        for (const Document &d : m_controller->documents())
            all.append(d.id);
        if (!all.isEmpty())
            m_controller->addToBase(base, all);
        chooseBase(base);
        m_field->setFocus(Qt::OtherFocusReason);
    });
    connect(&editor::Theme::instance(), &editor::Theme::changed, this, &AskView::showAnswer);
    fillBases();
    showAnswer();
}

QWidget *AskView::makeContent()
{
    auto *content = new QWidget(m_stack);
    auto *column = new QVBoxLayout(content);
    column->setContentsMargins(14, 8, 10, 8);
    column->setSpacing(6);
    m_bases = new QComboBox(content);
    m_bases->setObjectName(QStringLiteral("knowledge.base"));
    m_bases->setAccessibleName(tr("Knowledge base"));
    m_bases->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    auto *add = new ToolButton(QStringLiteral("plus"), tr("New knowledge base"), content);
    add->setObjectName(QStringLiteral("knowledge.newBase"));
    auto *remove = new ToolButton(QStringLiteral("trash-2"), tr("Remove this knowledge base"), content);
    m_name = new QLineEdit(content);
    m_name->setObjectName(QStringLiteral("knowledge.baseName"));
    m_name->setPlaceholderText(tr("Name of the new knowledge base"));
    m_name->hide();
    m_field = new QLineEdit(content);
    m_field->setObjectName(QStringLiteral("knowledge.question"));
    m_field->setAccessibleName(tr("Question"));
    m_field->setPlaceholderText(tr("Ask the documents"));
    m_send = new QPushButton(tr("Ask"), content);
    m_send->setObjectName(QStringLiteral("knowledge.ask"));
    m_send->setProperty("primary", true);
    m_answer = new QTextBrowser(content);
    m_answer->setObjectName(QStringLiteral("knowledge.answer"));
    m_answer->setAccessibleName(tr("Answer"));
    m_answer->setOpenLinks(false);
    m_answer->setFrameShape(QFrame::NoFrame);
    m_source = new QLabel(content);
    m_source->setWordWrap(true);
    m_source->setProperty("role", QStringLiteral("faint"));
    m_source->setObjectName(QStringLiteral("knowledge.source"));
    m_citations = new RowList(QStringLiteral("knowledge.citations"), tr("Where it stands"), content);
    m_hint = new PanelNote(content);
    m_hint->setNote(QStringLiteral("circle-help"), tr("Ask in your own words"), tr("The answer says where it stands; a click goes there."));
    auto *top = new QHBoxLayout;
    top->addWidget(m_bases, 1);
    top->addWidget(add);
    top->addWidget(remove);
    auto *row = new QHBoxLayout;
    row->addWidget(m_field, 1);
    row->addWidget(m_send);
    column->addLayout(top);
    column->addWidget(m_name);
    column->addLayout(row);
    column->addWidget(m_hint, 1);
    column->addWidget(m_answer, 3);
    column->addWidget(m_source);
    column->addWidget(m_citations, 2);
    connect(add, &QToolButton::clicked, this, [this] {
        m_name->setVisible(!m_name->isVisible());
        m_name->setFocus(Qt::OtherFocusReason);
    });
    connect(remove, &QToolButton::clicked, this, [this] { Q_EMIT removeBaseRequested(base(), m_bases->currentText()); });
    connect(m_name, &QLineEdit::returnPressed, this, &AskView::nameBase);
    connect(m_field, &QLineEdit::returnPressed, this, &AskView::ask);
    connect(m_send, &QPushButton::clicked, this, &AskView::ask);
    connect(m_answer, &QTextBrowser::anchorClicked, this, [this](const QUrl &url) { openCitation(url.path().toInt()); });
    connect(m_citations, &RowList::opened, this, [this](const QString &id) { openCitation(id.toInt()); });
    return content;
}

QString AskView::base() const { return m_bases->currentData().toString(); }

void AskView::chooseBase(const QString &id)
{
    m_wanted = id;
    fillBases();
}

void AskView::nameBase()
{
    if (const QString name = m_name->text().trimmed(); !name.isEmpty())
        m_controller->createBase(name, {}, true);
    m_name->clear();
    m_name->hide();
}

void AskView::fillBases()
{
    const QSignalBlocker quiet(m_bases);
    const QString chosen = m_wanted.isEmpty() ? base() : m_wanted;
    m_bases->clear();
    for (const Base &one : m_controller->bases())
        m_bases->addItem(tr("%1 (%n document(s))", nullptr, one.documents).arg(one.name), one.id);
    if (const int at = m_bases->findData(chosen); at >= 0) {
        m_bases->setCurrentIndex(at);
        m_wanted.clear();
    }
    const bool may = m_controller->canWrite(), documents = !m_controller->documents().isEmpty();
    m_none->setNote(QStringLiteral("circle-help"), tr("Questions to the documents"),
                    documents ? tr("A knowledge base is a set of documents that are asked together. One of all documents, and of those to come, is a good start.")
                              : tr("First add documents; then they can be asked, and the answers say where it stands."),
                    may && documents ? tr("Make one of everything") : QString());
    m_stack->setCurrentIndex(m_controller->bases().isEmpty() ? 1 : 0);
    m_send->setEnabled(!m_controller->isAsking());
}

void AskView::ask()
{
    if (!base().isEmpty())
        m_controller->ask(base(), m_field->text());
}

/// The answer as it came is text and not HTML; only our own [n] become links.
QString AskView::html() const
{
    const Answer &answer = m_controller->answer();
    QString text = answer.text.toHtmlEscaped();
    text.replace(QRegularExpression(QStringLiteral("\\[(\\d+)\\]")),
                 QStringLiteral("<a href=\"cite:\\1\" style=\"color:%1;text-decoration:none\">[\\1]</a>").arg(ink(Token::Accent).name()));
    return QStringLiteral("<p style=\"color:%1\">%2</p><p>%3</p>")
        .arg(ink(Token::Muted).name(), answer.question.toHtmlEscaped(), text.replace(QStringLiteral("\n\n"), QStringLiteral("</p><p>")).replace(QLatin1Char('\n'), QStringLiteral("<br>")));
}

void AskView::showAnswer()
{
    const Answer &answer = m_controller->answer();
    const bool asked = !answer.question.isEmpty();
    m_hint->setVisible(!asked);
    m_answer->setVisible(asked);
    m_send->setEnabled(!m_controller->isAsking());
    m_send->setText(m_controller->isAsking() ? tr("Asking") : tr("Ask"));
    m_answer->setHtml(html());
    const QString by = answer.text.isEmpty() ? QString() : answer.source == QLatin1String("yavi") ? tr("Answered by Yavi.") : answer.generated ? tr("Written by the AI from the passages below.") : QString();
    m_source->setText((by + QLatin1Char(' ') + answer.note).trimmed());
    m_source->setVisible(asked && !m_source->text().isEmpty());
    QVector<KnowledgeRow> rows;
    for (const Citation &one : answer.citations) {
        KnowledgeRow row;
        row.id = QString::number(one.number);
        row.icon = editor::Icons::nameForFile(one.name);
        row.title = QStringLiteral("[%1] %2").arg(one.number).arg(one.name);
        row.note = one.heading.section(QStringLiteral(" › "), -1);
        row.detail = one.quote.simplified().left(200);
        row.lines = 2;
        rows.append(row);
    }
    m_citations->rows()->setRows(rows);
    m_citations->setVisible(!rows.isEmpty());
}

void AskView::openCitation(int number)
{
    for (const Citation &one : m_controller->answer().citations) {
        if (one.number == number && !one.document.isEmpty() && m_controller->document(one.document))
            return Q_EMIT openRequested(one.document, one.name, one.place, {one.place});
    }
}

} // namespace dyad::panels
