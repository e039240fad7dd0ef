// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#include "app/ide/ResultsEditor.h"
#include "editor/CodeEditor.h"
#include "editor/DocumentBinding.h"
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace dyad::app {

namespace {

const QString Gap = QStringLiteral("\t");

/// The number that a result's line begins with; 0: it is none.
int numberOf(const QString &line, QString *text)
{
    const qsizetype gap = line.indexOf(Gap);
    bool isNumber = false;
    const int number = gap > 0 ? line.left(gap).trimmed().toInt(&isNumber) : 0;
    *text = gap > 0 ? line.mid(gap + Gap.size()) : QString();
    return isNumber && number > 0 ? number : 0;
}

} // namespace

ResultsEditor::ResultsEditor(QWidget *parent) : QWidget(parent), m_title(new QLabel(this)), m_apply(new QPushButton(this)), m_editor(new editor::CodeEditor(this))
{
    setObjectName(QStringLiteral("resultsEditor"));
    setProperty("surface", QStringLiteral("panel"));
    setAttribute(Qt::WA_StyledBackground);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    auto *head = new QHBoxLayout;
    head->setContentsMargins(16, 6, 12, 6);
    head->addWidget(m_title, 1);
    head->addWidget(m_apply);
    column->addLayout(head);
    column->addWidget(m_editor, 1);
    m_title->setProperty("role", QStringLiteral("muted"));
    m_apply->setObjectName(QStringLiteral("resultsEditor.apply"));
    m_apply->setProperty("primary", true);
    m_editor->setObjectName(QStringLiteral("resultsText"));
    m_editor->setAccessibleName(tr("Results as text"));
    m_editor->installEventFilter(this);
    setFocusProxy(m_editor);
    connect(m_apply, &QPushButton::clicked, this, &ResultsEditor::apply);
}

ResultsEditor::~ResultsEditor() { m_binding.reset(); }

void ResultsEditor::setLines(const QVector<Line> &lines, const QHash<QString, QString> &shown)
{
    m_lines = lines;
    m_paths.clear();
    QString text, path;
    for (const Line &line : lines) {
        if (line.path != path) {
            path = line.path;
            m_paths.insert(shown.value(path, path), path);
            text += (text.isEmpty() ? QString() : QStringLiteral("\n")) + shown.value(path, path) + QLatin1Char('\n');
        }
        text += QStringLiteral("%1").arg(line.number, 6) + Gap + line.text + QLatin1Char('\n');
    }
    m_shown = sync::Rope(text.toStdString());
    bind(std::make_shared<sync::LocalDocument>(text.toStdString()));
}

void ResultsEditor::bind(std::shared_ptr<sync::LocalDocument> document)
{
    m_binding.reset();
    m_document = std::move(document);
    m_binding = std::make_unique<editor::DocumentBinding>(m_editor, m_document);
    m_editor->setIndentation(4, true);
    connect(m_document.get(), &sync::DocumentSession::textChanged, this, [this](const sync::TextOperation &op) {
        count();
        Q_EMIT edited(op);
    });
    m_editor->setCaret(0);
    count();
}

bool ResultsEditor::restore(const QString &folder, const QByteArray &shownBefore, const QByteArray &typed, const sync::StoredUndo &undo)
{
    QVector<Line> lines;
    QHash<QString, QString> shown;
    QString path;
    for (const QString &row : QString::fromUtf8(shownBefore).split(QLatin1Char('\n'))) {
        QString text;
        if (const int number = numberOf(row, &text); number > 0) {
            lines.append({path, number, text});
        } else if (!row.isEmpty()) {
            path = row.startsWith(QLatin1Char('/')) ? row : folder + QLatin1Char('/') + row;
            shown.insert(path, row);
        }
    }
    const QVector<Line> before = std::exchange(m_lines, {});
    setLines(lines, shown);
    if (QByteArray::fromStdString(m_shown.text()) != shownBefore) {
        setLines(before, {});
        return false;
    }
    auto document = std::make_shared<sync::LocalDocument>(std::string_view(typed.constData(), size_t(typed.size())));
    document->restoreUndo(undo);
    bind(std::move(document));
    return true;
}

sync::Expected<QVector<ResultsEditor::Line>> ResultsEditor::changes() const
{
    QHash<std::pair<QString, int>, QString> before;
    for (const Line &line : m_lines)
        before.insert({line.path, line.number}, line.text);
    QVector<Line> changed;
    QSet<std::pair<QString, int>> seen;
    QString path;
    const QStringList texts = QString::fromStdString(m_document->text().text()).split(QLatin1Char('\n'));
    // Without its name a file's lines would count as those of the file above.
    const bool empty = std::ranges::all_of(texts, [](const QString &one) { return one.trimmed().isEmpty(); });
    const QSet<QString> there(texts.cbegin(), texts.cend());      // asked for every file at every key
    for (auto it = m_paths.cbegin(); it != m_paths.cend() && !empty; ++it)
        if (!there.contains(it.key()))
            return sync::fail("not-a-result", tr("The line with the name of %1 is gone: take out its lines, not its name.").arg(it.key()).toStdString());
    for (qsizetype i = 0; i < texts.size(); ++i) {
        QString text;
        const int number = numberOf(texts.at(i), &text);
        if (number == 0 && (texts.at(i).trimmed().isEmpty() || m_paths.contains(texts.at(i)))) {
            path = texts.at(i).trimmed().isEmpty() ? path : m_paths.value(texts.at(i));
            continue;
        }
        const std::pair key(path, number);
        if (number == 0 || !before.contains(key))
            return sync::fail("not-a-result", tr("Line %1 is no line of the results: only what stands behind the numbers is changed.").arg(i + 1).toStdString());
        if (seen.contains(key))
            return sync::fail("twice", tr("Line %1 of %2 stands there twice.").arg(number).arg(path).toStdString());
        seen.insert(key);
        if (before.value(key) != text)
            changed.append({path, number, text});
    }
    return changed;
}

void ResultsEditor::count()
{
    const auto changed = changes();
    m_apply->setEnabled(changed && !changed->isEmpty());
    m_apply->setText(changed && !changed->isEmpty() ? tr("Change %n line(s)", nullptr, int(changed->size())) : tr("Change the files"));
    m_title->setText(changed ? tr("Edit the lines here; Ctrl+S changes them in their files, Ctrl+Enter goes to the file.") : QString::fromStdString(changed.error().message));
}

void ResultsEditor::apply()
{
    m_binding->flush();
    if (const auto changed = changes(); !changed)
        Q_EMIT refused(QString::fromStdString(changed.error().message));
    else if (!changed->isEmpty())
        Q_EMIT applyRequested(*changed);
}

bool ResultsEditor::hasUnsavedText() const
{
    if (!m_document)
        return false;
    m_binding->flush();
    const auto changed = changes();
    return changed ? !changed->isEmpty() : !(m_document->text() == m_shown);
}

bool ResultsEditor::saveText()
{
    apply();        // closes the page, where all could be put in; else it is said why not
    return false;
}

void ResultsEditor::openAtCaret()
{
    QString text;
    const int line = m_editor->lineAt(m_editor->caret());
    const int number = numberOf(QString::fromUtf8(m_editor->lineText(line)), &text);
    for (int at = line; at >= 0; --at)
        if (const QString path = m_paths.value(QString::fromUtf8(m_editor->lineText(at))); !path.isEmpty()) {
            Q_EMIT openRequested(path, number);
            return;
        }
}

bool ResultsEditor::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() != QEvent::KeyPress && event->type() != QEvent::ShortcutOverride)
        return QWidget::eventFilter(watched, event);
    const auto *key = static_cast<QKeyEvent *>(event);
    const bool save = key->matches(QKeySequence::Save), undo = key->matches(QKeySequence::Undo), redo = key->matches(QKeySequence::Redo);
    const bool open = (key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter) && key->modifiers() == Qt::ControlModifier;
    if (!save && !open && !undo && !redo)
        return QWidget::eventFilter(watched, event);
    if (event->type() == QEvent::ShortcutOverride) {
        event->accept();        // here, not the window's command
        return true;
    }
    if (undo || redo)
        undo ? m_binding->undo() : m_binding->redo();
    else
        save ? apply() : openAtCaret();
    return true;
}

} // namespace dyad::app
