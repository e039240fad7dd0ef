// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "panels/PageStack.h"
#include "panels/search/DiskReplaceTarget.h"
#include "panels/search/SearchController.h"
#include <QTimer>
#include <optional>
#include <QWidget>

class QLabel;
class QListView;
class QPushButton;
class QToolButton;

namespace dyad::panels {

class PanelNote;
class HistoryField;
class SearchResultDelegate;
class SearchResultsModel;

/// Search in all files of the project, and replace with a preview. Results come while it searches.
class SearchPanel : public QWidget {
    Q_OBJECT
public:
    explicit SearchPanel(QWidget *parent = nullptr);
    ~SearchPanel() override;

    SearchController *controller() const { return m_controller; }
    void setRoot(const QString &folder);
    /// Where replacements go; not owned, nullptr: the files on disk. `undoable`: then it is not asked about.
    void setReplaceTarget(ReplaceTarget *target, bool undoable);
    /// Puts the caret into the field, with `text` (the editor's selection) where it is not empty.
    void focusSearch(const QString &text = {}, bool replace = false);
    SearchQuery query() const;
    std::vector<FileMatches> results() const;
    bool hasResults() const;

Q_SIGNALS:
    /// path: absolute; line: 1-based; column, length: UTF-8 bytes, column 0-based. `preview`: chosen, not yet entered; focus stays.
    void openRequested(const QString &path, int line, int column, int length, bool preview);
    void replaced(int matches, int files);
    void editRequested();           ///< the results, as a text

public Q_SLOTS:
    void search();
    void replaceAll();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void showEvent(QShowEvent *event) override;     // results are followed while they are seen
    void hideEvent(QHideEvent *event) override;

private:
    QWidget *makeFields();
    QWidget *makeResults();
    void connectFields();
    void connectController();
    void setReplaceShown(bool shown);
    void setFiltersShown(bool shown);
    void updateState();
    void updateStatus();
    QString statusText() const;
    void open(const QModelIndex &index, bool preview);
    bool listKey(int key);
    bool confirmed();
    bool listClick(const QPoint &position);
    void replaceSlice();
    void replaceDone();
    void follow(const QStringList &searched, const std::vector<FileMatches> &files);

    SearchController *m_controller;
    SearchResultsModel *m_model;
    SearchResultDelegate *m_delegate;
    DiskReplaceTarget m_disk;
    ReplaceTarget *m_target = &m_disk;
    bool m_undoable = false;
    bool m_following = false;       // rows change because texts have

    HistoryField *m_pattern = nullptr, *m_replacement = nullptr, *m_include = nullptr, *m_exclude = nullptr;
    QToolButton *m_case = nullptr, *m_word = nullptr, *m_regex = nullptr, *m_ignored = nullptr, *m_showReplace = nullptr, *m_showFilters = nullptr;
    QWidget *m_replaceRow = nullptr, *m_filterRows = nullptr;
    QLabel *m_status = nullptr, *m_patternError = nullptr;
    QPushButton *m_replaceAll = nullptr, *m_cancel = nullptr;
    PageStack *m_stack = nullptr;
    PanelNote *m_note = nullptr;
    QListView *m_list = nullptr;
    QTimer m_typing;   // searching begins when typing rests
    // A replacement under way: writing many files takes a while, so it is done in slices between turns of the event loop.
    struct Replacing {
        std::vector<FileMatches> files;
        size_t next = 0;
        int matches = 0, done = 0;
        QStringList failures = {};
    };
    std::optional<Replacing> m_replacing;
    QString m_replaceResult;
};

} // namespace dyad::panels
