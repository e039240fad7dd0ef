// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#include "panels/git/ConflictPage.h"
#include "editor/CodeEditor.h"
#include "editor/DocumentBinding.h"
#include "panels/ToolButton.h"
#include "sync/session/LocalDocument.h"
#include <QFile>
#include <QSaveFile>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QSplitter>
#include <QVBoxLayout>
#include <algorithm>

namespace dyad::panels {

using editor::CodeEditor;

ConflictPage::ConflictPage(GitController *controller, const QString &path, QWidget *parent)
    : QWidget(parent), m_controller(controller), m_path(path), m_where(new QLabel(this)), m_oursName(new QLabel(this)), m_theirsName(new QLabel(this)),
      m_ours(new CodeEditor(this)), m_base(new CodeEditor(this)), m_theirs(new CodeEditor(this)), m_result(new CodeEditor(this))
{
    setObjectName(QStringLiteral("conflictPage"));
    setProperty("surface", QStringLiteral("panel"));
    setAttribute(Qt::WA_StyledBackground);
    m_result->setObjectName(QStringLiteral("conflict.result"));
    m_result->setAccessibleName(tr("Result for %1").arg(path));
    for (CodeEditor *one : {m_ours, m_base, m_theirs, m_result})
        one->setFileName(path.section(QLatin1Char('/'), -1));
    auto *below = new QWidget(this);
    auto *lower = new QVBoxLayout(below);
    lower->setContentsMargins(0, 0, 0, 0);
    lower->setSpacing(0);
    auto *head = new QLabel(tr("Result, to be edited as you like"), below);
    head->setProperty("role", QStringLiteral("muted"));
    head->setContentsMargins(14, 6, 0, 4);
    lower->addWidget(head);
    lower->addWidget(m_result, 1);
    auto *split = new QSplitter(Qt::Vertical, this);
    split->addWidget(makeSides());
    split->addWidget(below);
    split->setStretchFactor(0, 2);
    split->setStretchFactor(1, 3);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(makeBar());
    column->addWidget(split, 1);
    setFocusProxy(m_result);
    connect(m_result, &CodeEditor::modified, this, &ConflictPage::onEdited, Qt::QueuedConnection);
    m_controller->ask<GitRepository::ConflictedFile>(this, [path](GitRepository &r) { return r.conflict(path); }, [this](const auto &file) { show(file); });
}

ConflictPage::~ConflictPage() = default;

QWidget *ConflictPage::makeBar()
{
    auto *bar = new QWidget(this);
    auto *row = new QHBoxLayout(bar);
    row->setContentsMargins(14, 4, 8, 4);
    m_where->setObjectName(QStringLiteral("conflict.where"));
    row->addWidget(m_where);
    const auto tool = [&](const char *name, const QString &icon, const QString &text, int by) {
        auto *button = new ToolButton(icon, text, bar);
        button->setObjectName(QLatin1String(name));
        connect(button, &QToolButton::clicked, this, [this, by] { step(by); });
        row->addWidget(button);
    };
    tool("conflict.previous", QStringLiteral("arrow-up"), tr("Previous conflict"), -1);
    tool("conflict.next", QStringLiteral("arrow-down"), tr("Next conflict"), 1);
    row->addStretch(1);
    row->addWidget(choiceButton(Choice::Both, tr("Take both"), tr("Take both"), bar));
    m_keep = new QPushButton(tr("Keep the file"), bar);
    m_delete = new QPushButton(tr("Delete the file"), bar);
    m_resolve = new QPushButton(tr("Mark as resolved"), bar);
    m_resolve->setObjectName(QStringLiteral("conflict.resolve"));
    m_resolve->setProperty("primary", true);
    for (QPushButton *button : {m_keep, m_delete, m_resolve})
        row->addWidget(button);
    m_keep->hide();
    m_delete->hide();
    connect(m_resolve, &QPushButton::clicked, this, &ConflictPage::resolve);
    connect(m_keep, &QPushButton::clicked, this, [this] { finish(result()); });
    connect(m_delete, &QPushButton::clicked, this, [this] { finish(std::nullopt); });
    return bar;
}

QPushButton *ConflictPage::choiceButton(Choice choice, const QString &text, const QString &accessible, QWidget *parent)
{
    static const char *const names[] = {"conflict.ours", "conflict.theirs", "conflict.both", "conflict.base"};
    auto *button = new QPushButton(text, parent);
    button->setObjectName(QLatin1String(names[int(choice)]));
    button->setAccessibleName(accessible);
    button->setToolTip(accessible);
    connect(button, &QPushButton::clicked, this, [this, choice] { take(choice); });
    m_choices.append(button);
    return button;
}

QWidget *ConflictPage::makeSides()
{
    auto *sides = new QSplitter(Qt::Horizontal, this);
    const auto add = [&](QLabel *name, CodeEditor *text, const QString &accessible, Choice choice, const QString &take) {
        auto *side = new QWidget(sides);
        auto *column = new QVBoxLayout(side);
        column->setContentsMargins(0, 0, 0, 0);
        column->setSpacing(0);
        name->setProperty("role", QStringLiteral("muted"));
        // Beside what it takes; the name gives way where it is narrow.
        auto *head = new QHBoxLayout;
        head->setContentsMargins(14, 2, 8, 2);
        name->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
        head->addWidget(name, 1);
        head->addWidget(choiceButton(choice, tr("Take"), take, side));
        column->addLayout(head);
        column->addWidget(text, 1);
        text->setEditable(false);
        text->setAccessibleName(accessible);
        sides->addWidget(side);
    };
    auto *base = new QLabel(tr("What both began from"), this);
    add(m_oursName, m_ours, tr("Ours"), Choice::Ours, tr("Take ours"));
    add(base, m_base, tr("What both began from"), Choice::Base, tr("Take what was"));
    add(m_theirsName, m_theirs, tr("Theirs"), Choice::Theirs, tr("Take theirs"));
    return sides;
}

void ConflictPage::show(const sync::Expected<GitRepository::ConflictedFile> &file)
{
    if (!file) {
        m_where->setText(QString::fromStdString(file.error().message));
        m_resolve->setEnabled(false);
        return;
    }
    // A rebase turns the sides around: what git calls theirs is what one wrote oneself.
    m_oursName->setText(file->rebasing ? tr("There already: %1").arg(file->ours) : tr("Ours: %1").arg(file->ours));
    m_theirsName->setText(file->rebasing ? tr("Put on top: %1").arg(file->theirs) : tr("Theirs: %1").arg(file->theirs));
    m_withBase = findConflicts(file->merged);
    m_before = file->text;
    m_document = std::make_shared<sync::LocalDocument>(std::string_view(file->text.constData(), size_t(file->text.size())));
    m_binding = std::make_unique<editor::DocumentBinding>(m_result, m_document);
    if (!file->inOurs || !file->inTheirs)
        return showMissing(*file);
    onEdited();
    step(0);
}

void ConflictPage::showMissing(const GitRepository::ConflictedFile &file)
{
    m_where->setText(file.inOurs ? tr("%1: changed here, deleted by theirs").arg(m_path) : file.inTheirs ? tr("%1: deleted here, changed by theirs").arg(m_path) : tr("%1: deleted on both sides").arg(m_path));
    for (QPushButton *button : std::as_const(m_choices))
        button->hide();
    m_resolve->hide();
    m_keep->setVisible(file.inOurs || file.inTheirs);
    m_delete->show();
    disconnect(m_result, &CodeEditor::modified, this, nullptr);
}

QByteArray ConflictPage::result() const { return m_result->text(); }

void ConflictPage::onEdited()
{
    m_conflicts = findConflicts(m_result->text());
    m_chosen = qBound(qsizetype(0), m_chosen, qMax(qsizetype(0), m_conflicts.size() - 1));
    const bool any = !m_conflicts.isEmpty();
    m_resolve->setEnabled(!any);
    if (const QWidget *focus = focusWidget(); !any && std::any_of(m_choices.begin(), m_choices.end(), [focus](const QPushButton *button) { return button == focus; }))
        m_resolve->setFocus(Qt::OtherFocusReason);      // what comes next
    for (QPushButton *button : std::as_const(m_choices))
        button->setEnabled(any);
    m_where->setText(any ? tr("Conflict %1 of %2").arg(m_chosen + 1).arg(m_conflicts.size()) : tr("No conflicts are left"));
    showSides();
}

QByteArray ConflictPage::baseOf(const GitConflict &conflict) const
{
    if (conflict.hasBase)
        return conflict.base;
    for (const GitConflict &one : m_withBase)
        if (one.ours == conflict.ours && one.theirs == conflict.theirs)
            return one.base;
    // Git's shorter style leaves equal lines outside of the marks.
    for (const GitConflict &one : m_withBase)
        if (one.ours.contains(conflict.ours) && one.theirs.contains(conflict.theirs))
            return one.base;
    return {};
}

void ConflictPage::showSides()
{
    const GitConflict conflict = m_conflicts.value(m_chosen);
    const auto put = [](CodeEditor *editor, const QByteArray &text) {
        if (editor->text() != text)
            editor->setText(sync::Rope(std::string_view(text.constData(), size_t(text.size()))));
    };
    put(m_ours, conflict.ours);
    put(m_base, m_conflicts.isEmpty() ? QByteArray() : baseOf(conflict));
    put(m_theirs, conflict.theirs);
}

void ConflictPage::step(int by)
{
    if (m_conflicts.isEmpty())
        return;
    m_chosen = (m_chosen + by + m_conflicts.size()) % m_conflicts.size();
    onEdited();
    m_result->goTo(m_result->lineAt(m_conflicts.at(m_chosen).start) + 1);
}

void ConflictPage::take(Choice choice)
{
    m_conflicts = findConflicts(m_result->text());
    if (m_chosen >= m_conflicts.size())
        return;
    const GitConflict conflict = m_conflicts.at(m_chosen);
    const QByteArray text = choice == Choice::Ours ? conflict.ours : choice == Choice::Theirs ? conflict.theirs : choice == Choice::Both ? conflict.ours + conflict.theirs : baseOf(conflict);
    m_result->editText(sync::TextOperation().keep(conflict.start).insert(text.toStdString()).erase(conflict.end - conflict.start));
    onEdited();
    step(0);
}

void ConflictPage::resolve()
{
    if (findConflicts(m_result->text()).isEmpty())
        finish(m_result->text());
}

bool ConflictPage::hasUnsavedText() const { return m_document && result() != m_before; }

bool ConflictPage::saveText()
{
    if (!m_document)
        return false;
    m_binding->flush();
    const QString file = m_controller->status().top + QLatin1Char('/') + m_path;
    QFile now(file);
    if (now.open(QIODevice::ReadOnly) && now.readAll() != m_before) {
        m_where->setText(tr("Another program has changed the file: it was not written."));
        return false;
    }
    QSaveFile out(file);
    const QByteArray text = result();
    if (!out.open(QIODevice::WriteOnly) || out.write(text) != text.size() || !out.commit()) {
        m_where->setText(tr("The file could not be written: %1").arg(out.errorString()));
        return false;
    }
    m_before = text;
    return true;
}

void ConflictPage::finish(const std::optional<QByteArray> &text)
{
    m_controller->perform(tr("Resolve"), [path = m_path, text, before = m_before](GitRepository &r) { return r.resolve(path, text, before); }, this, [this] {
        Q_EMIT m_controller->filesRewritten();
        Q_EMIT resolved(m_path);
    });
}

} // namespace dyad::panels
