// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#include "app/ide/Palette.h"
#include "app/ide/CommandRegistry.h"
#include "app/ide/FileIndex.h"
#include "app/ide/PaletteDelegate.h"
#include "app/ide/PaletteModel.h"
#include "editor/Icons.h"
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QRegularExpression>
#include <QVBoxLayout>

namespace dyad::app {

namespace {
constexpr int RowHeight = 30, MostRows = 12, Width = 620;
}

Palette::Palette(CommandRegistry *commands, FileIndex *files, QWidget *window)
    : Sheet(window, Place::Top, false), m_commands(commands), m_files(files), m_model(new PaletteModel(this)), m_field(new QLineEdit(card())),
      m_list(new QListView(card())), m_note(new QLabel(card()))
{
    setObjectName(QStringLiteral("palette"));
    setCardWidth(Width);
    auto *column = new QVBoxLayout(card());
    column->setContentsMargins(6, 6, 6, 6);
    column->setSpacing(4);
    m_field->setObjectName(QStringLiteral("paletteField"));
    m_field->setAccessibleName(tr("Search files, symbols and commands"));
    m_field->setPlaceholderText(tr("File name, > command, @ symbol, # symbol of the project, : line"));
    m_field->addAction(editor::Icons::icon(QStringLiteral("search")), QLineEdit::LeadingPosition);
    m_field->installEventFilter(this);
    m_list->setObjectName(QStringLiteral("paletteList"));
    m_list->setAccessibleName(tr("Found"));
    m_list->setFocusPolicy(Qt::NoFocus);
    m_list->setModel(m_model);
    m_list->setItemDelegate(new PaletteDelegate(this));
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setUniformItemSizes(true);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->viewport()->setAutoFillBackground(false);
    m_list->setStyleSheet(QStringLiteral("background: transparent;"));
    m_note->setProperty("role", QStringLiteral("muted"));
    m_note->setContentsMargins(12, 6, 12, 8);
    column->addWidget(m_field);
    column->addWidget(m_list);
    column->addWidget(m_note);
    connect(m_field, &QLineEdit::textChanged, this, &Palette::onText);
    connect(m_list, &QAbstractItemView::clicked, this, &Palette::choose);
    connect(m_files, &FileIndex::changed, this, [this] {
        if (isOpen() && m_kind == Kind::Files) {
            fill(Kind::Files);
            onText(m_field->text());
        }
    });
}

QWidget *Palette::firstFocus() { return m_field; }

void Palette::openList(const QVector<PaletteModel::Item> &items, const QString &hint)
{
    m_listing = true;
    m_kind = Kind::List;
    m_filled = true;
    m_field->clear();
    m_field->setPlaceholderText(hint);
    setFound(items, tr("Nothing like it"));
    openSheet();
}

void Palette::openWith(const QString &start)
{
    m_listing = false;
    m_field->setPlaceholderText(tr("File name, > command, @ symbol, # symbol of the project, : line"));
    m_filled = false;
    m_field->setText(start);
    onText(start);
    m_files->refresh();
    openSheet();
    m_field->setCursorPosition(int(start.size()));
}

namespace {
/// "name:line:column", as compilers and colleagues write a place.
struct TypedPlace {
    QString name;
    int line = 0, column = 1;       // from 1; line 0: none was typed
};

TypedPlace placeOf(const QString &typed)
{
    static const QRegularExpression place(QStringLiteral("^(.+?):(\\d{0,9})(?::(\\d{0,9}))?:?$"));
    const QRegularExpressionMatch found = place.match(typed.trimmed());
    return found.hasMatch() ? TypedPlace{found.captured(1), found.captured(2).toInt(), qMax(found.captured(3).toInt(), 1)} : TypedPlace{typed};
}
} // namespace

void Palette::onText(const QString &text)
{
    const Kind kind = kindOf(text);
    if (kind != m_kind || !m_filled)
        fill(kind);
    m_model->setPattern(kind == Kind::Files ? placeOf(text).name : kind == Kind::List ? text : text.mid(1));
    if (kind == Kind::ProjectSymbols)
        Q_EMIT projectSymbolsWanted(text.mid(1));
    if (m_model->rowCount() > 0)
        m_list->setCurrentIndex(m_model->index(0));
    sizeToRows();
}

void Palette::fill(Kind kind)
{
    m_kind = kind;
    m_filled = true;
    m_model->setPattern({});
    if (kind == Kind::Commands)
        fillCommands();
    else if (kind == Kind::Files)
        fillFiles();
    else
        m_model->setItems({});
    if (kind == Kind::Symbols)
        Q_EMIT symbolsWanted();
}

Palette::Kind Palette::kindOf(const QString &text) const
{
    if (m_listing)
        return Kind::List;
    switch (text.isEmpty() ? 0 : text.front().unicode()) {
    case '>': return Kind::Commands;
    case ':': return Kind::Line;
    case '@': return Kind::Symbols;
    case '#': return Kind::ProjectSymbols;
    default: return Kind::Files;
    }
}

void Palette::setSymbols(const QVector<PaletteModel::Item> &items, const QString &note)
{
    if (m_kind == Kind::Symbols)
        setFound(items, note);
}

void Palette::setProjectSymbols(const QVector<PaletteModel::Item> &items, const QString &note)
{
    if (m_kind == Kind::ProjectSymbols)
        setFound(items, note);
}

void Palette::setFound(const QVector<PaletteModel::Item> &items, const QString &note)
{
    m_symbolNote = note;
    m_model->setItems(items);
    m_model->setPattern(m_listing ? m_field->text() : m_field->text().mid(1));
    if (m_model->rowCount() > 0)
        m_list->setCurrentIndex(m_model->index(0));
    sizeToRows();
}

namespace {
/// What people of Vim type behind a colon; a number is a line.
QString lineCommand(const QString &typed)
{
    static const QHash<QString, QString> commands{
        {QStringLiteral("w"), QStringLiteral("file.save")}, {QStringLiteral("wa"), QStringLiteral("file.saveAll")}, {QStringLiteral("q"), QStringLiteral("file.close")},
        {QStringLiteral("wq"), QStringLiteral("file.saveAndClose")}, {QStringLiteral("x"), QStringLiteral("file.saveAndClose")}, {QStringLiteral("qa"), QStringLiteral("file.quit")},
        {QStringLiteral("e"), QStringLiteral("go.file")}, {QStringLiteral("sp"), QStringLiteral("split.down")}, {QStringLiteral("vs"), QStringLiteral("split.right")},
        {QStringLiteral("bn"), QStringLiteral("go.nextTab")}, {QStringLiteral("bp"), QStringLiteral("go.previousTab")}, {QStringLiteral("%s"), QStringLiteral("edit.replace")},
        {QStringLiteral("noh"), QStringLiteral("go.stop")}, {QStringLiteral("sort"), QStringLiteral("edit.sortUp")}};
    return commands.value(typed.trimmed());
}
} // namespace

QString Palette::noteText() const
{
    if (m_kind == Kind::Line)
        if (const Command *command = m_commands->find(lineCommand(m_field->text().mid(1))))
            return command->text;
    if (m_kind == Kind::Line)
        return m_field->text().mid(1).section(QLatin1Char(':'), 0, 0).trimmed().toInt() > 0 ? tr("Enter goes to line %1").arg(m_field->text().mid(1)) : tr("Type the number of a line");
    if (m_model->rowCount() > 0)
        return {};
    switch (m_kind) {
    case Kind::Commands: return tr("No such command");
    case Kind::Symbols:
    case Kind::List:
    case Kind::ProjectSymbols: return m_symbolNote;
    default: return m_files->isReading() ? tr("Reading the folder") : tr("No such file");
    }
}

void Palette::fillCommands()
{
    QVector<PaletteModel::Item> items;
    for (const Command &command : m_commands->all())
        items.append({command.text, CommandRegistry::groupName(command.group), command.icon, command.shortcuts.value(0), CommandRegistry::isEnabled(command),
                      [this, id = command.id] { m_commands->run(id); }});
    m_model->setItems(std::move(items));
}

void Palette::fillFiles()
{
    QVector<PaletteModel::Item> items;
    const auto add = [&](const QString &path) {
        const QString name = path.section(QLatin1Char('/'), -1);
        items.append({path, {}, editor::Icons::nameForFile(name), {}, true, [this, path] { Q_EMIT fileChosen(path); }});
    };
    QSet<QString> first;
    for (const QString &path : std::as_const(m_recent)) {
        first.insert(path);
        add(path);
    }
    for (const QString &path : m_files->files())
        if (!first.contains(path))
            add(path);
    m_model->setItems(std::move(items));
}

void Palette::sizeToRows()
{
    const int rows = qMin(m_model->rowCount(), MostRows);
    m_list->setFixedHeight(rows * RowHeight);
    m_list->setVisible(rows > 0);
    const QString note = noteText();
    m_note->setText(note);
    m_note->setVisible(!note.isEmpty());
    placeCard();
}

void Palette::choose(const QModelIndex &index)
{
    if (m_kind == Kind::Line) {
        const QString place = m_field->text().mid(1);
        const int line = place.section(QLatin1Char(':'), 0, 0).trimmed().toInt(), column = place.section(QLatin1Char(':'), 1, 1).trimmed().toInt();
        const QString command = lineCommand(m_field->text().mid(1));
        closeSheet();
        if (!command.isEmpty())
            m_commands->run(command);
        else if (line > 0)
            Q_EMIT lineChosen(line, qMax(column, 1));
        return;
    }
    const PaletteModel::Item *item = m_model->item(index);
    if (!item || !item->enabled)
        return;
    const auto run = item->run;
    const TypedPlace place = m_kind == Kind::Files ? placeOf(m_field->text()) : TypedPlace();
    closeSheet();       // first, so that what runs finds the focus where it was
    run();
    if (place.line > 0)
        Q_EMIT lineChosen(place.line, place.column);
}

void Palette::move(int rows)
{
    const int count = m_model->rowCount();
    if (count > 0)
        m_list->setCurrentIndex(m_model->index(qBound(0, m_list->currentIndex().row() + rows, count - 1)));
}

bool Palette::eventFilter(QObject *watched, QEvent *event)
{
    if (watched != m_field || event->type() != QEvent::KeyPress)
        return Sheet::eventFilter(watched, event);
    switch (static_cast<QKeyEvent *>(event)->key()) {
    case Qt::Key_Down: move(1); return true;
    case Qt::Key_Up: move(-1); return true;
    case Qt::Key_PageDown: move(MostRows); return true;
    case Qt::Key_PageUp: move(-MostRows); return true;
    case Qt::Key_Return:
    case Qt::Key_Enter: choose(m_list->currentIndex()); return true;
    default: return Sheet::eventFilter(watched, event);
    }
}

} // namespace dyad::app
