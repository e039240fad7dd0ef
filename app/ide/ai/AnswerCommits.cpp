// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#include "app/ide/ai/AnswerCommits.h"
#include "app/ide/Workbench.h"
#include <QProcess>
#include <QTimer>

namespace dyad::app {

namespace {
constexpr int LongestSubject = 72;       // characters, as Git's own people have it
constexpr int Settle = 50;               // ms: the last change's edit comes right after its decision
}

AnswerCommits::AnswerCommits(Workbench *workbench) : QObject(workbench), m_bench(workbench) {}

QString AnswerCommits::messageFor(const QString &question, const QString &model)
{
    const QString first = question.section(QLatin1Char('\n'), 0, 0).simplified();
    QString message = first.size() > LongestSubject ? first.left(LongestSubject - 1) + QStringLiteral("…") : first;
    if (message.isEmpty())
        message = tr("Accept an answer of the AI");
    if (first.size() > LongestSubject)
        message += QStringLiteral("\n\n") + first;
    return model.isEmpty() ? message : message + QStringLiteral("\n\nAssisted-by: %1").arg(model.simplified());
}

void AnswerCommits::watch(sync::AnswerReview *review, const QString &question, const QString &model)
{
    // Who accepts the last change commits; the others' windows see the same decisions and leave it at that.
    connect(review, &sync::AnswerReview::decidedHere, this, [this, review, message = messageFor(question, model)](const QString &, size_t, size_t, const QString &decision) {
        if (decision == QLatin1String("undone"))
            return;
        QTimer::singleShot(Settle, review, [this, review, message] { decided(review, message); });
    });
    connect(review, &QObject::destroyed, this, [this](QObject *gone) { m_done.remove(gone); });
}

void AnswerCommits::decided(sync::AnswerReview *review, const QString &message)
{
    const bool wanted = m_bench->settings()->store()->value(QStringLiteral("ai.commitAnswers")).toBool();
    if (!wanted || review->decided() < review->total() || review->accepted() == 0 || review->isUndone() || m_done.contains(review))
        return;
    m_done.insert(review);
    Waiting one;
    one.message = message;
    one.folder = m_bench->folder();
    for (const auto &file : review->files()) {
        const bool accepted = std::any_of(file.decisions.begin(), file.decisions.end(), [](auto decision) { return decision == sync::AnswerReview::Decision::Accepted; });
        if (!accepted)
            continue;
        one.paths.append(file.path);
        if (!file.to.isEmpty())
            one.paths.append(file.to);
        if (file.kind == sync::AnswerReview::File::Kind::Change && file.doc != 0)
            one.unsaved.insert(file.doc);
    }
    // ChatFlow saves the files; new, renamed and deleted ones reach the disk by themselves.
    if (!one.unsaved.isEmpty())
        m_waiting.append(one);
    else
        QTimer::singleShot(1000, this, [this, one] { commit(one); });
}

void AnswerCommits::saved(sync::DocId doc)
{
    QVector<Waiting> ready;
    for (Waiting &one : m_waiting)
        one.unsaved.remove(doc);
    m_waiting.removeIf([&ready](const Waiting &one) {
        if (one.unsaved.isEmpty())
            ready.append(one);
        return one.unsaved.isEmpty();
    });
    for (const Waiting &one : std::as_const(ready))
        commit(one);
}

void AnswerCommits::commit(const Waiting &one)
{
    if (one.folder != m_bench->folder())
        return;                 // another project is open by now
    // What the person has staged of other files stays staged, and out of this commit.
    run(QStringList{QStringLiteral("add"), QStringLiteral("--all"), QStringLiteral("--")} + one.paths, [this, one](bool worked, const QString &said) {
        if (!worked)
            return Q_EMIT failed(tr("The answer could not be committed: %1").arg(said));
        run(QStringList{QStringLiteral("commit"), QStringLiteral("--quiet"), QStringLiteral("-m"), one.message, QStringLiteral("--")} + one.paths, [this, one](bool done, const QString &why) {
            if (done)
                Q_EMIT committed(one.message.section(QLatin1Char('\n'), 0, 0));
            else
                Q_EMIT failed(tr("The answer could not be committed: %1").arg(why));
        });
    });
}

void AnswerCommits::run(const QStringList &arguments, std::function<void(bool, const QString &)> then)
{
    auto *git = new QProcess(this);
    git->setWorkingDirectory(m_bench->folder());
    git->setProcessChannelMode(QProcess::MergedChannels);
    const auto end = [git, then = std::move(then)](bool worked) {
        git->disconnect();
        git->deleteLater();
        then(worked, QString::fromUtf8(git->readAllStandardOutput()).trimmed().section(QLatin1Char('\n'), -1));
    };
    connect(git, &QProcess::finished, this, [end](int code, QProcess::ExitStatus status) { end(status == QProcess::NormalExit && code == 0); });
    connect(git, &QProcess::errorOccurred, this, [end](QProcess::ProcessError error) {
        if (error == QProcess::FailedToStart)
            end(false);
    });
    git->start(QStringLiteral("git"), QStringList{QStringLiteral("--literal-pathspecs"), QStringLiteral("-c"), QStringLiteral("core.fsmonitor=false")} + arguments);
}

} // namespace dyad::app
