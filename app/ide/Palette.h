// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "app/ide/PaletteModel.h"
#include "app/ide/Sheet.h"

class QLabel;
class QLineEdit;
class QListView;

namespace dyad::app {

class CommandRegistry;
class FileIndex;

/// One field for everything: files by default, ">" commands, ":" a line, "@" a symbol of the open file, "#" a symbol of the project.
class Palette : public Sheet {
    Q_OBJECT
public:
    Palette(CommandRegistry *commands, FileIndex *files, QWidget *window);
    /// Opens with `start` in the field: "" files, ">" commands, ":" line, "@" and "#" symbols.
    void openWith(const QString &start);
    /// A choice of somebody else's, with `hint` in the field.
    void openList(const QVector<PaletteModel::Item> &items, const QString &hint);
    /// Files that stand first while nothing is typed: those opened last.
    void setRecentFiles(const QStringList &paths) { m_recent = paths; }
    /// What "@" lists; note: what to say where nothing fits.
    void setSymbols(const QVector<PaletteModel::Item> &items, const QString &note);
    bool isShowingSymbols() const { return isOpen() && m_kind == Kind::Symbols; }
    /// What "#" lists for what is typed now: found by somebody else, best first or not.
    void setProjectSymbols(const QVector<PaletteModel::Item> &items, const QString &note);

Q_SIGNALS:
    void fileChosen(const QString &path);
    void lineChosen(int line, int column);          ///< from 1
    void symbolsWanted();                           ///< setSymbols
    void projectSymbolsWanted(const QString &query);        ///< setProjectSymbols

protected:
    QWidget *firstFocus() override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    enum class Kind { Files, Commands, Line, Symbols, ProjectSymbols, List };
    Kind kindOf(const QString &text) const;
    void setFound(const QVector<PaletteModel::Item> &items, const QString &note);
    QString noteText() const;
    void onText(const QString &text);
    void fill(Kind kind);
    void fillFiles();
    void fillCommands();
    void choose(const QModelIndex &index);
    void move(int rows);
    void sizeToRows();

    CommandRegistry *m_commands;
    FileIndex *m_files;
    PaletteModel *m_model;
    QLineEdit *m_field;
    QListView *m_list;
    QLabel *m_note;
    QStringList m_recent;
    QString m_symbolNote;
    bool m_listing = false;         // openList, until the next opening
    Kind m_kind = Kind::Files;
    bool m_filled = false;
};

} // namespace dyad::app
