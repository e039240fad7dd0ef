// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#include "panels/git/CommitBox.h"
#include <QCheckBox>
#include <QKeyEvent>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace dyad::panels {

CommitBox::CommitBox(QWidget *parent)
    : QWidget(parent)
    , m_message(new QPlainTextEdit(this))
    , m_commit(new QPushButton(this))
    , m_amend(new QCheckBox(tr("Amend"), this))
    , m_signOff(new QCheckBox(tr("Sign off"), this))
    , m_coAuthored(new QCheckBox(this))
    , m_error(new QLabel(this))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(12, 0, 12, 8);
    column->setSpacing(6);
    m_message->setObjectName(QStringLiteral("commitMessage"));
    m_message->setPlaceholderText(tr("Message (Ctrl+Enter commits)"));
    m_message->setAccessibleName(tr("Commit message"));
    m_message->setTabChangesFocus(true);
    m_message->setFixedHeight(64);
    m_message->installEventFilter(this);
    m_commit->setObjectName(QStringLiteral("commit"));
    m_commit->setProperty("primary", true);
    m_amend->setObjectName(QStringLiteral("commitAmend"));
    m_signOff->setObjectName(QStringLiteral("commitSignOff"));
    m_coAuthored->setObjectName(QStringLiteral("commitCoAuthored"));
    m_coAuthored->setChecked(true);
    m_error->setProperty("role", QStringLiteral("error"));
    m_error->setWordWrap(true);
    m_error->hide();
    auto *options = new QHBoxLayout;
    options->setSpacing(14);
    options->addWidget(m_amend);
    options->addWidget(m_signOff);
    options->addStretch(1);
    column->addWidget(m_message);
    column->addWidget(m_error);
    column->addLayout(options);
    column->addWidget(m_coAuthored);
    column->addWidget(m_commit);
    connect(m_commit, &QPushButton::clicked, this, &CommitBox::commit);
    connect(m_message, &QPlainTextEdit::textChanged, this, [this] { setError({}); update(); });
    connect(m_amend, &QCheckBox::toggled, this, [this](bool on) { update(); Q_EMIT amendToggled(on); });
    update();
}

void CommitBox::setCoAuthors(std::function<QStringList()> provider)
{
    m_provider = std::move(provider);
    proposeCoAuthors();
}

void CommitBox::setStaged(int files, int changed, const QString &branch)
{
    m_staged = files;
    m_changed = changed;
    m_branch = branch;
    proposeCoAuthors();
    update();
}

void CommitBox::proposeCoAuthors()
{
    m_coAuthors = m_provider ? m_provider() : QStringList();
    QStringList names;
    for (const QString &author : m_coAuthors)
        names << author.section(QLatin1Char('<'), 0, 0).trimmed();
    m_coAuthored->setText(tr("Co-authored by %1").arg(names.join(QStringLiteral(", "))));
    m_coAuthored->setToolTip(m_coAuthors.join(QLatin1Char('\n')));
    m_coAuthored->setVisible(!m_coAuthors.isEmpty());
}

void CommitBox::setSignOff(bool on) { m_signOff->setChecked(on); }
void CommitBox::setMessage(const QString &message) { m_message->setPlainText(message); }

QString CommitBox::message() const
{
    if (m_template.isEmpty())
        return m_message->toPlainText();
    const QStringList known = m_template.split(QLatin1Char('\n'));
    QStringList lines = m_message->toPlainText().split(QLatin1Char('\n'));
    lines.removeIf([&](const QString &line) { return line.startsWith(QLatin1Char('#')) && known.contains(line); });
    return lines.join(QLatin1Char('\n'));
}

bool CommitBox::isUntouched() const { return m_message->toPlainText().isEmpty() || m_message->toPlainText() == m_template; }

void CommitBox::setTemplate(const QString &text)
{
    const bool untouched = isUntouched();
    m_template = QString(text).remove(QLatin1Char('\r'));
    if (untouched)
        setMessage(m_template);
    update();
}

void CommitBox::clear()
{
    setMessage(m_template);
    m_amend->setChecked(false);
}

void CommitBox::setError(const QString &text)
{
    m_error->setText(text);
    m_error->setVisible(!text.isEmpty());
}

void CommitBox::update()
{
    const bool any = m_staged > 0 || m_amend->isChecked();
    m_commit->setEnabled(any && !message().trimmed().isEmpty() && (m_template.isEmpty() || m_message->toPlainText() != m_template));
    m_commit->setText(m_amend->isChecked() ? tr("Amend the last commit") : m_staged > 0 ? (m_staged == 1 ? tr("Commit 1 file to %1") : tr("Commit %n files to %1", nullptr, m_staged)).arg(m_branch) : tr("Commit"));
    if (m_commit->isEnabled())
        setError({});
    m_commit->setToolTip(!any ? tr("Stage what belongs into the commit.") : QString());
}

void CommitBox::commit()
{
    if (!m_commit->isEnabled())
        return setError(m_staged == 0 && !m_amend->isChecked() ? tr("Nothing is staged yet: press + on the files that belong into the commit.") : tr("Say in a few words what the commit does."));
    setError({});
    GitRepository::CommitOptions options;
    options.message = message();
    options.amend = m_amend->isChecked();
    options.signOff = m_signOff->isChecked();
    if (m_coAuthored->isChecked())
        options.coAuthors = m_coAuthors;
    Q_EMIT commitRequested(options);
}

bool CommitBox::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_message && event->type() == QEvent::KeyPress) {
        const auto *key = static_cast<QKeyEvent *>(event);
        if ((key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter) && key->modifiers() & Qt::ControlModifier) {
            commit();
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

} // namespace dyad::panels
