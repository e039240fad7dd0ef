// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "app/ide/Sheet.h"

class QLabel;
class QLineEdit;
class QListView;

namespace dyad::app {

class CommandRegistry;
class FileIndex;
class PaletteModel;

/// One field for everything: files by default, ">" commands, ":" a line of the open file.
class Palette : public Sheet {
    Q_OBJECT
public:
    Palette(CommandRegistry *commands, FileIndex *files, QWidget *window);
    /// Opens with `start` in the field: "" files, ">" commands, ":" line.
    void openWith(const QString &start);
    /// Files that stand first while nothing is typed: those opened last.
    void setRecentFiles(const QStringList &paths) { m_recent = paths; }

Q_SIGNALS:
    void fileChosen(const QString &path);
    void lineChosen(int line);

protected:
    QWidget *firstFocus() override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    enum class Kind { Files, Commands, Line };
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
    Kind m_kind = Kind::Files;
    bool m_filled = false;
};

} // namespace dyad::app
