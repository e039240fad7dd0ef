// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#include "panels/knowledge/DocumentsView.h"
#include "editor/Icons.h"
#include "panels/PanelNote.h"
#include "panels/knowledge/DropArea.h"
#include "panels/knowledge/RowList.h"
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QMenu>
#include <QPushButton>
#include <QVBoxLayout>

namespace dyad::panels {

using editor::Token;
using namespace knowledge;

namespace {

constexpr int PassageLines = 3;
constexpr qsizetype BeforeMark = 40, SnippetLength = 220;     // characters of a passage that are shown

QString stateText(const Document &d)
{
    if (d.state == QLatin1String("queued"))
        return DocumentsView::tr("waits");
    if (d.state == QLatin1String("processing"))
        return DocumentsView::tr("%1 %").arg(d.progress);
    if (d.state == QLatin1String("failed"))
        return DocumentsView::tr("failed");
    return d.state == QLatin1String("cancelled") ? DocumentsView::tr("cancelled") : QLocale().formattedDataSize(d.size, 0);
}

QString detailText(const Document &d)
{
    if (!d.errorText.isEmpty() && !d.isReady())
        return d.errorText;
    if (!d.isReady())
        return d.isUnderWay() ? DocumentsView::tr("is being read") : QString();
    QStringList parts;
    if (!d.classification.isEmpty())
        parts.append(d.classification);
    if (!d.language.isEmpty())
        parts.append(QLocale::languageToString(QLocale(d.language).language()));
    parts.append(DocumentsView::tr("%n passage(s)", nullptr, d.chunks));
    return parts.join(QStringLiteral(" · "));
}

KnowledgeRow rowOf(const Document &d)
{
    KnowledgeRow row;
    row.id = d.id;
    row.icon = d.url.isEmpty() ? editor::Icons::nameForFile(d.name) : QStringLiteral("link");
    row.title = d.name;
    row.note = stateText(d);
    row.detail = detailText(d);
    if (d.state == QLatin1String("failed")) {
        row.icon = QStringLiteral("circle-alert");
        row.iconColor = row.detailColor = Token::Bad;
        row.lines = 4;      // the longest reason, in a narrow panel
    } else if (d.isUnderWay()) {
        row.progress = d.progress;
    }
    return row;
}

/// The part of a passage around its first marked word; marks go along.
KnowledgeRow rowOf(const Passage &p, int number)
{
    KnowledgeRow row;
    row.id = QStringLiteral("%1 %2").arg(p.document).arg(number);
    row.icon = p.source == QLatin1String("yavi") ? QStringLiteral("cloud") : editor::Icons::nameForFile(p.name);
    row.title = p.name;
    row.note = p.heading.section(QStringLiteral(" › "), -1);
    row.lines = PassageLines;
    const qint64 first = p.highlights.isEmpty() ? 0 : p.highlights.first().start - p.place.start;
    qsizetype from = std::max<qsizetype>(0, qsizetype(first) - BeforeMark);
    while (from > 0 && from < p.text.size() && !p.text[from - 1].isSpace())
        --from;
    row.detail = p.text.mid(from, SnippetLength);
    for (QChar &c : row.detail)
        c = c.isSpace() ? QLatin1Char(' ') : c;        // as long as before, so that marks stay right
    for (const Stretch &mark : p.highlights) {
        const qsizetype at = qsizetype(mark.start - p.place.start) - from;
        if (at >= 0 && at + mark.length <= row.detail.size())
            row.marks.append({at, qsizetype(mark.length)});
    }
    return row;
}

} // namespace

DocumentsView::DocumentsView(KnowledgeController *controller, QWidget *parent)
    : QWidget(parent), m_controller(controller), m_area(new DropArea(this)), m_field(new QLineEdit(m_area)), m_url(new QLineEdit(m_area)), m_stack(new PageStack(m_area)),
      m_list(new RowList(QStringLiteral("knowledge.documents"), tr("Documents"), m_stack)), m_note(new PanelNote(m_stack)), m_foot(new QLabel(m_area))
{
    build();
    connect(m_field, &QLineEdit::textChanged, controller, &KnowledgeController::search);
    connect(m_area, &DropArea::dropped, controller, &KnowledgeController::upload);
    connect(m_note, &PanelNote::clicked, this, &DocumentsView::addRequested);
    connect(m_list, &RowList::opened, this, &DocumentsView::open);
    connect(m_list, &RowList::menuRequested, this, &DocumentsView::showMenu);
    connect(m_list, &RowList::deletePressed, this, [this] {
        if (!isPassage(m_list->currentId()) && m_controller->canWrite())
            Q_EMIT removeRequested(m_list->chosenIds());
    });
    connect(controller, &KnowledgeController::changed, this, &DocumentsView::fill);
    connect(controller, &KnowledgeController::found, this, &DocumentsView::fill);
    fill();
}

void DocumentsView::build()
{
    auto *all = new QVBoxLayout(this);
    all->setContentsMargins(0, 0, 0, 0);
    all->addWidget(m_area);
    auto *column = new QVBoxLayout(m_area);
    column->setContentsMargins(0, 8, 0, 0);
    column->setSpacing(6);
    auto *row = new QHBoxLayout;
    row->setContentsMargins(14, 0, 10, 0);
    row->addWidget(m_field);
    m_field->setObjectName(QStringLiteral("knowledge.search"));
    m_field->setAccessibleName(tr("Search in the documents"));
    m_field->setPlaceholderText(tr("Search in the documents"));
    m_field->setClearButtonEnabled(true);
    m_url->setObjectName(QStringLiteral("knowledge.url"));
    m_url->setAccessibleName(tr("Address of a web page"));
    m_url->setPlaceholderText(QStringLiteral("https://"));
    m_url->hide();
    connect(m_url, &QLineEdit::returnPressed, this, [this] {
        if (const QString url = m_url->text().trimmed(); !url.isEmpty())
            m_controller->addUrl(url);
        m_url->clear();
        m_url->hide();
    });
    m_list->setSelectionMode(QAbstractItemView::ExtendedSelection);
    m_stack->addWidget(m_list);
    m_stack->addWidget(m_note);
    m_foot->setProperty("role", QStringLiteral("faint"));
    m_foot->setContentsMargins(14, 4, 10, 6);
    m_foot->setWordWrap(true);
    auto *second = new QHBoxLayout;
    second->setContentsMargins(14, 0, 10, 0);
    second->addWidget(m_url);
    column->addLayout(row);
    column->addLayout(second);
    column->addWidget(m_stack, 1);
    column->addWidget(m_foot);
}

void DocumentsView::askForUrl()
{
    m_url->setVisible(m_url->isHidden());
    (m_url->isHidden() ? m_field : m_url)->setFocus(Qt::OtherFocusReason);
}

void DocumentsView::fill()
{
    m_area->setTaking(m_controller->canWrite());
    if (m_controller->searched().isEmpty())
        fillDocuments();
    else
        fillPassages();
}

void DocumentsView::fillDocuments()
{
    QVector<KnowledgeRow> rows;
    int waiting = m_controller->uploadsWaiting();
    for (const Document &d : m_controller->documents()) {
        rows.append(rowOf(d));
        waiting += d.isUnderWay() ? 1 : 0;
    }
    m_list->rows()->setRows(rows);
    m_note->setNote(QStringLiteral("library"), tr("What the project should know"),
                    m_controller->canWrite() ? tr("Drop contracts, manuals, papers, mails or pictures of text here, or a whole folder. They are read, can be searched, and answer questions "
                                                  "with the place where it stands.")
                                             : tr("Documents that others add stand here, can be searched, and answer questions with the place where it stands."),
                    m_controller->canWrite() ? tr("Add documents") : QString());
    m_stack->setCurrentIndex(rows.isEmpty() ? 1 : 0);
    QString foot = rows.isEmpty() ? QString() : tr("%n document(s)", nullptr, int(rows.size()));
    if (waiting > 0)
        foot += QStringLiteral(" · ") + tr("%n being read", nullptr, waiting);
    m_foot->setText(foot);
    m_foot->setVisible(!foot.isEmpty());
}

void DocumentsView::fillPassages()
{
    QVector<KnowledgeRow> rows;
    for (const Passage &p : m_controller->passages())
        rows.append(rowOf(p, int(rows.size())));
    m_list->rows()->setRows(rows);
    m_note->setNote(QStringLiteral("search"), tr("Nothing found"), tr("No document says anything about this. Other words may help."));
    m_stack->setCurrentIndex(rows.isEmpty() ? 1 : 0);
    const QString note = m_controller->searchNote();
    m_foot->setText(note.isEmpty() ? tr("%n passage(s)", nullptr, int(rows.size())) : note);
    m_foot->show();
}

bool DocumentsView::isPassage(const QString &row) { return row.contains(QLatin1Char(' ')); }
QString DocumentsView::chosenDocument() const { return m_list->currentId().section(QLatin1Char(' '), 0, 0); }

void DocumentsView::open(const QString &row)
{
    if (!isPassage(row)) {
        if (const Document *d = m_controller->document(row); d && d->isReady())
            Q_EMIT openRequested(d->id, d->name, {}, {});
        return;
    }
    const int number = row.section(QLatin1Char(' '), -1).toInt();
    if (number >= m_controller->passages().size())
        return;
    const Passage &p = m_controller->passages()[number];
    if (p.source != QLatin1String("yavi"))      // of another server there is only the passage
        Q_EMIT openRequested(p.document, p.name, p.place, p.highlights);
}

void DocumentsView::showMenu(const QPoint &place)
{
    const Document *d = m_controller->document(chosenDocument());
    if (!d)
        return;
    QMenu menu(this);
    const QString id = d->id;
    if (d->isReady())
        menu.addAction(tr("Open"), this, [this] { open(m_list->currentId()); });
    if (m_controller->canWrite()) {
        if (d->isUnderWay())
            menu.addAction(tr("Stop reading it"), this, [this, id] { m_controller->change(id, "cancel"); });
        if (d->state == QLatin1String("failed") || d->state == QLatin1String("cancelled"))
            menu.addAction(tr("Try again"), this, [this, id] { m_controller->change(id, "retry"); });
        const QStringList chosen = isPassage(m_list->currentId()) ? QStringList(id) : m_list->chosenIds();
        if (!m_controller->bases().isEmpty()) {
            QMenu *bases = menu.addMenu(tr("Add to a knowledge base"));
            for (const Base &base : m_controller->bases())
                bases->addAction(base.name, this, [this, base, chosen] { m_controller->addToBase(base.id, chosen); });
        }
        menu.addSeparator();
        menu.addAction(tr("Remove"), this, [this, chosen] { Q_EMIT removeRequested(chosen); });
    }
    menu.exec(place);
}

} // namespace dyad::panels
