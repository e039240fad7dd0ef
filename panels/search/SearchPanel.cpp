// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#include "panels/search/SearchPanel.h"
#include "panels/PanelHead.h"
#include "panels/PanelNote.h"
#include "panels/ToolButton.h"
#include "panels/search/HistoryField.h"
#include "panels/search/SearchResultDelegate.h"
#include "panels/search/SearchResultsModel.h"
#include <QElapsedTimer>
#include <QKeyEvent>
#include <QLabel>
#include <QListView>
#include <QMessageBox>
#include <QPushButton>
#include <QVBoxLayout>

namespace dyad::panels {

namespace {

QStringList splitGlobs(const QString &text) { return text.split(QLatin1Char(','), Qt::SkipEmptyParts); }

// Without a translation loaded Qt shows the plural for 1 too, so 1 has words of its own.
QString found(int matches, int files)
{
    return (matches == 1 ? SearchPanel::tr("1 match") : SearchPanel::tr("%n matches", nullptr, matches)) + QLatin1Char(' ')
        + (files == 1 ? SearchPanel::tr("in 1 file") : SearchPanel::tr("in %n files", nullptr, files));
}

QString filesSearched(int files) { return files == 1 ? SearchPanel::tr("1 file searched.") : SearchPanel::tr("%n files searched.", nullptr, files); }

QLabel *makeLabel(const char *role, QWidget *parent)
{
    auto *label = new QLabel(parent);
    label->setProperty("role", QString::fromLatin1(role));
    label->setWordWrap(true);
    label->setTextFormat(Qt::PlainText);        // what is looked for may have tags
    return label;
}

} // namespace

SearchPanel::SearchPanel(QWidget *parent)
    : QWidget(parent)
    , m_controller(new SearchController(this))
    , m_model(new SearchResultsModel(this))
    , m_delegate(new SearchResultDelegate(this))
{
    setObjectName(QStringLiteral("searchPanel"));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    auto *head = new PanelHead(tr("Search"), this);
    m_showFilters = head->addAction(QStringLiteral("searchFilters"), QStringLiteral("filter"), tr("Files to include and exclude"));
    m_showFilters->setCheckable(true);
    auto *edit = head->addAction(QStringLiteral("searchEdit"), QStringLiteral("pencil"), tr("Edit the results as text"));
    connect(edit, &QToolButton::clicked, this, &SearchPanel::editRequested);
    auto *fold = head->addAction(QStringLiteral("searchFold"), QStringLiteral("chevrons-down-up"), tr("Fold all files"));
    auto *clear = head->addAction(QStringLiteral("searchClear"), QStringLiteral("x"), tr("Clear the results"));
    column->addWidget(head);
    column->addWidget(makeFields());
    column->addWidget(makeResults(), 1);
    connect(fold, &QToolButton::clicked, m_model, [this] { m_model->setAllFolded(true); });
    connect(clear, &QToolButton::clicked, m_pattern, [this] { m_pattern->clear(); m_controller->clear(); });
    connectFields();
    connectController();
    setReplaceShown(false);
    setFiltersShown(false);
    updateState();
}

SearchPanel::~SearchPanel() = default;

QWidget *SearchPanel::makeFields()
{
    auto *fields = new QWidget(this);
    auto *grid = new QGridLayout(fields);
    grid->setContentsMargins(4, 0, 12, 8);
    grid->setHorizontalSpacing(2);
    grid->setVerticalSpacing(6);
    m_showReplace = new ToolButton(QStringLiteral("chevron-right"), tr("Replace"), fields, 14);
    m_showReplace->setObjectName(QStringLiteral("searchShowReplace"));
    m_showReplace->setCheckable(true);
    m_pattern = new HistoryField(tr("Search in all files"), fields);
    m_pattern->setObjectName(QStringLiteral("searchPattern"));
    m_case = m_pattern->addToggle(QStringLiteral("searchCase"), QStringLiteral("case-sensitive"), tr("Match case"));
    m_word = m_pattern->addToggle(QStringLiteral("searchWord"), QStringLiteral("whole-word"), tr("Whole words"));
    m_regex = m_pattern->addToggle(QStringLiteral("searchRegex"), QStringLiteral("regex"), tr("Regular expression"));
    m_patternError = makeLabel("error", fields);
    m_replacement = new HistoryField(tr("Replace with"), fields);
    m_replacement->setObjectName(QStringLiteral("searchReplacement"));
    m_include = new HistoryField(tr("Files to include, e.g. *.cpp, src"), fields);
    m_include->setObjectName(QStringLiteral("searchInclude"));
    m_exclude = new HistoryField(tr("Files to exclude"), fields);
    m_exclude->setObjectName(QStringLiteral("searchExclude"));
    m_ignored = m_exclude->addToggle(QStringLiteral("searchIgnored"), QStringLiteral("eye-off"), tr("Leave out what .gitignore names"));
    m_ignored->setChecked(true);
    m_filterRows = new QWidget(fields);
    auto *filters = new QVBoxLayout(m_filterRows);
    filters->setContentsMargins(0, 0, 0, 0);
    filters->setSpacing(6);
    filters->addWidget(m_include);
    filters->addWidget(m_exclude);
    m_replaceAll = new QPushButton(fields);
    m_replaceAll->setObjectName(QStringLiteral("searchReplaceAll"));
    m_replaceAll->setProperty("primary", true);
    m_replaceRow = new QWidget(fields);
    auto *replace = new QVBoxLayout(m_replaceRow);
    replace->setContentsMargins(0, 0, 0, 0);
    replace->setSpacing(6);
    replace->addWidget(m_replacement);
    replace->addWidget(m_replaceAll);
    grid->addWidget(m_showReplace, 0, 0, Qt::AlignTop);
    grid->addWidget(m_pattern, 0, 1);
    grid->addWidget(m_patternError, 1, 1);
    grid->addWidget(m_replaceRow, 2, 1);
    grid->addWidget(m_filterRows, 3, 1);
    return fields;
}

QWidget *SearchPanel::makeResults()
{
    auto *results = new QWidget(this);
    auto *column = new QVBoxLayout(results);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    auto *line = new QHBoxLayout;
    line->setContentsMargins(14, 0, 12, 6);
    m_status = makeLabel("muted", results);
    m_status->setObjectName(QStringLiteral("searchStatus"));
    m_cancel = new QPushButton(tr("Stop"), results);
    m_cancel->setObjectName(QStringLiteral("searchStop"));
    line->addWidget(m_status, 1);
    line->addWidget(m_cancel, 0, Qt::AlignTop);
    m_list = new QListView(results);
    m_list->setObjectName(QStringLiteral("searchResults"));
    m_list->setAccessibleName(tr("Search results"));
    m_list->setUniformItemSizes(true);
    m_list->setMouseTracking(true);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setModel(m_model);
    m_list->setItemDelegate(m_delegate);
    m_list->installEventFilter(this);
    m_list->viewport()->installEventFilter(this);
    m_note = new PanelNote(results);
    m_stack = new PageStack(results);
    m_stack->addWidget(m_note);
    m_stack->addWidget(m_list);
    column->addLayout(line);
    column->addWidget(m_stack, 1);
    return results;
}

void SearchPanel::connectFields()
{
    m_typing.setSingleShot(true);
    m_typing.setInterval(200);
    connect(&m_typing, &QTimer::timeout, this, &SearchPanel::search);
    const auto later = [this] { m_typing.start(); };
    for (HistoryField *field : {m_pattern, m_replacement, m_include, m_exclude}) {
        connect(field, &QLineEdit::textEdited, this, later);
        connect(field, &QLineEdit::returnPressed, this, [this, field] {
            field->remember();
            search();
        });
    }
    for (QToolButton *toggle : {m_case, m_word, m_regex, m_ignored})
        connect(toggle, &QToolButton::toggled, this, &SearchPanel::search);
    connect(m_showReplace, &QToolButton::toggled, this, [this](bool on) { setReplaceShown(on); search(); });
    connect(m_showFilters, &QToolButton::toggled, this, [this](bool on) { setFiltersShown(on); search(); });
    connect(m_replaceAll, &QPushButton::clicked, this, &SearchPanel::replaceAll);
    connect(m_cancel, &QPushButton::clicked, m_controller, &SearchController::cancel);
    connect(m_list, &QListView::activated, this, [this](const QModelIndex &index) { open(index, false); });
    connect(m_list->selectionModel(), &QItemSelectionModel::currentChanged, this, [this](const QModelIndex &index) {
        if (m_model->matchAt(index.row()) && m_list->hasFocus() && !m_following)
            open(index, true);
    });
    connect(m_note, &PanelNote::clicked, this, [this] { m_controller->state() == SearchController::State::Failed ? search() : m_pattern->setFocus(); });
}

void SearchPanel::connectController()
{
    connect(m_controller, &SearchController::cleared, m_model, [this] { m_replaceResult.clear(); m_model->clear(); });
    connect(m_controller, &SearchController::found, m_model, &SearchResultsModel::add);
    connect(m_controller, &SearchController::foundAgain, this, &SearchPanel::follow);
    connect(m_controller, &SearchController::stateChanged, this, &SearchPanel::updateState);
    connect(m_controller, &SearchController::summaryChanged, this, &SearchPanel::updateStatus);
    connect(m_model, &SearchResultsModel::rowsRemoved, this, [this] {
        if (!m_following)       // that says it once, at its end
            updateStatus();
    });
}

/// Nobody chose anything: no place is gone to because a row has come or gone.
void SearchPanel::follow(const QStringList &searched, const std::vector<FileMatches> &files)
{
    m_following = true;
    m_model->replace(searched, files, query().maxMatches);
    m_following = false;
    updateStatus();
}

void SearchPanel::setRoot(const QString &folder)
{
    m_controller->setRoot(folder);
    if (!m_pattern->text().isEmpty())
        search();
}

void SearchPanel::setReplaceTarget(ReplaceTarget *target, bool undoable)
{
    m_target = target ? target : &m_disk;
    m_undoable = target && undoable;
}

void SearchPanel::focusSearch(const QString &text, bool replace)
{
    if (replace)
        m_showReplace->setChecked(true);
    m_pattern->setFocus(Qt::ShortcutFocusReason);
    if (!text.isEmpty() && !text.contains(QLatin1Char('\n')) && text != m_pattern->text()) {
        m_pattern->setText(text);
        search();
    }
    m_pattern->selectAll();
}

SearchQuery SearchPanel::query() const
{
    SearchQuery query;
    query.pattern = m_pattern->text();
    query.caseSensitive = m_case->isChecked();
    query.wholeWord = m_word->isChecked();
    query.regularExpression = m_regex->isChecked();
    query.respectIgnoreFiles = m_ignored->isChecked();
    if (m_showFilters->isChecked()) {
        query.include = splitGlobs(m_include->text());
        query.exclude = splitGlobs(m_exclude->text());
    }
    if (m_showReplace->isChecked())
        query.replacement = m_replacement->text();
    return query;
}

std::vector<FileMatches> SearchPanel::results() const { return m_model->files(); }
bool SearchPanel::hasResults() const { return m_model->fileCount() > 0; }

void SearchPanel::search()
{
    m_typing.stop();
    if (m_replacing)
        return;
    m_pattern->text().isEmpty() ? m_controller->clear() : m_controller->start(query());
}

void SearchPanel::setReplaceShown(bool shown)
{
    m_replaceRow->setVisible(shown);
    m_delegate->setShowsReplacement(shown);
    static_cast<ToolButton *>(m_showReplace)->setIconName(shown ? QStringLiteral("chevron-down") : QStringLiteral("chevron-right"));
    m_list->viewport()->update();
}

void SearchPanel::setFiltersShown(bool shown) { m_filterRows->setVisible(shown); }

void SearchPanel::updateState()
{
    using State = SearchController::State;
    const State state = m_controller->state();
    const bool badPattern = state == State::Failed && m_controller->error().code == "bad-pattern";
    m_pattern->setInvalid(badPattern);
    m_patternError->setVisible(badPattern);
    m_patternError->setText(badPattern ? QString::fromStdString(m_controller->error().message) : QString());
    if (state == State::Idle || badPattern)
        m_note->setNote(QStringLiteral("search"), tr("Search in every file"),
            tr("Text or regular expressions, in saved and unsaved files. What .gitignore names is left out."));
    else if (state == State::Failed)
        m_note->setNote(QStringLiteral("triangle-alert"), tr("The search could not start"), QString::fromStdString(m_controller->error().message), tr("Try again"));
    else if (state == State::Done)
        m_note->setNote(QStringLiteral("search"), tr("Nothing found"),
            filesSearched(static_cast<int>(m_controller->summary().filesSearched)) + QLatin1Char(' ')
                + tr("Check the spelling, the case, and which files are left out."));
    else
        m_note->setNote(QStringLiteral("search"), tr("Searching…"), {});
    updateStatus();
}

void SearchPanel::updateStatus()
{
    const bool any = m_model->fileCount() > 0;
    m_stack->setCurrentWidget(any ? static_cast<QWidget *>(m_list) : m_note);
    m_status->setText(statusText());
    m_status->setVisible(!m_status->text().isEmpty());
    m_cancel->setVisible(m_controller->state() == SearchController::State::Searching && m_controller->summary().elapsedMs > 300);
    const int matches = static_cast<int>(m_model->matchCount());
    m_replaceAll->setEnabled(any && m_controller->state() == SearchController::State::Done);
    m_replaceAll->setText(any ? (matches == 1 ? tr("Replace 1 match") : tr("Replace %n matches", nullptr, matches)) : tr("Replace"));
}

QString SearchPanel::statusText() const
{
    const SearchSummary &s = m_controller->summary();
    if (m_model->fileCount() == 0)
        return {};
    QStringList parts{found(static_cast<int>(m_model->matchCount()), m_model->fileCount())};
    if (s.end == SearchSummary::End::LimitReached)
        parts << tr("Stopped here: there are more. Narrow the search to see them.");
    if (s.end == SearchSummary::End::Cancelled)
        parts << tr("Stopped by you.");
    if (s.skippedLarge > 0)
        parts << tr("Left out as too large: %1.").arg(s.skippedLarge);
    if (s.unreadable > 0)
        parts << tr("Could not be read: %1.").arg(s.unreadable);
    if (s.tooCostly > 0)
        parts << tr("Files for which the expression was too costly: %1.").arg(s.tooCostly);
    return parts.join(QStringLiteral(" · "));
}

void SearchPanel::open(const QModelIndex &index, bool preview)
{
    const FileMatches *file = m_model->fileAt(index.row());
    if (!file)
        return;
    if (const SearchMatch *match = m_model->matchAt(index.row()))
        Q_EMIT openRequested(file->path, match->line, match->column, static_cast<int>(match->length), preview);
    else if (!preview)
        m_model->setFolded(index.row(), !index.data(SearchResultsModel::FoldedRole).toBool());
}

void SearchPanel::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    m_controller->setHeld(false);
}

void SearchPanel::hideEvent(QHideEvent *event)
{
    QWidget::hideEvent(event);
    m_controller->setHeld(true);
}

bool SearchPanel::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_list && event->type() == QEvent::KeyPress)
        return listKey(static_cast<QKeyEvent *>(event)->key());
    if (watched == m_list->viewport() && event->type() == QEvent::MouseButtonRelease)
        return listClick(static_cast<QMouseEvent *>(event)->position().toPoint());
    return QWidget::eventFilter(watched, event);
}

bool SearchPanel::listKey(int key)
{
    const int row = m_list->currentIndex().row();
    if (row < 0)
        return false;
    switch (key) {
    case Qt::Key_Delete:
        m_model->dismiss(row);
        return true;
    case Qt::Key_Left:
    case Qt::Key_Right:
        m_list->setCurrentIndex(m_model->index(key == Qt::Key_Left ? m_model->fileRow(row) : row));
        m_model->setFolded(row, key == Qt::Key_Left && m_list->currentIndex().row() == row);
        return true;
    case Qt::Key_Escape:
        m_pattern->setFocus();
        return true;
    default:
        return false;
    }
}

bool SearchPanel::listClick(const QPoint &position)
{
    const QModelIndex index = m_list->indexAt(position);
    if (!index.isValid())
        return false;
    const bool dismissed = SearchResultDelegate::dismissRect(m_list->visualRect(index)).adjusted(-4, -4, 4, 4).contains(position);
    if (dismissed)
        m_model->dismiss(index.row());
    else if (!m_model->matchAt(index.row()))
        open(index, false);
    return dismissed;
}

bool SearchPanel::confirmed()
{
    if (m_undoable)
        return true;
    QMessageBox box(QMessageBox::NoIcon, tr("Replace in files"),
        tr("The files are written at once. This cannot be undone from here."), QMessageBox::Cancel, this);
    auto *go = box.addButton((m_model->fileCount() == 1 ? tr("Replace in 1 file") : tr("Replace in %n files", nullptr, m_model->fileCount())), QMessageBox::AcceptRole);
    box.setDefaultButton(QMessageBox::Cancel);
    box.exec();
    return box.clickedButton() == go;
}

void SearchPanel::replaceAll()
{
    if (m_replacing || m_model->fileCount() == 0 || !confirmed())
        return;
    m_replacing = Replacing{m_model->files()};
    m_replaceAll->setEnabled(false);
    m_controller->clear();   // what is shown would be wrong from now on
    replaceSlice();
}

void SearchPanel::replaceSlice()
{
    QElapsedTimer slice;
    slice.start();
    Replacing &job = *m_replacing;
    while (job.next < job.files.size() && slice.elapsed() < 15) {
        const FileMatches &file = job.files[job.next++];
        if (const auto done = m_target->replace(file); !done) {
            job.failures << QString::fromStdString(done.error().message);
            continue;
        }
        ++job.done;
        job.matches += static_cast<int>(file.matches.size());
    }
    if (job.next == job.files.size())
        return replaceDone();
    m_note->setNote(QStringLiteral("replace-all"), tr("Replacing…"), tr("%1 of %2 files").arg(job.next).arg(job.files.size()));
    QTimer::singleShot(0, this, &SearchPanel::replaceSlice);
}

void SearchPanel::replaceDone()
{
    const Replacing job = std::move(*m_replacing);
    m_replacing.reset();
    m_replaceResult = tr("Replaced: %1").arg(found(job.matches, job.done));
    if (!job.failures.isEmpty())
        m_replaceResult += QStringLiteral(" · ") + job.failures.mid(0, 3).join(QLatin1Char(' '));
    m_note->setNote(job.failures.isEmpty() ? QStringLiteral("circle-check") : QStringLiteral("triangle-alert"),
        job.failures.isEmpty() ? tr("Replaced") : tr("Not everything could be replaced"), m_replaceResult);
    m_status->hide();
    Q_EMIT replaced(job.matches, job.done);
}

} // namespace dyad::panels
