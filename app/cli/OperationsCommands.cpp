// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#include "app/cli/OperationsCommands.h"
#include "app/cli/ApiCalls.h"
#include <QJsonArray>
#include <QFile>
#include <QSaveFile>

using namespace Qt::StringLiterals;

namespace dyad::app {

using Result = Command::Result;

namespace {

QString lineOf(const QJsonValue &one)
{
    return u"%1: %2 %3: %4"_s.arg(one[u"check"_s].toString(), one[u"project"_s].toString(), one[u"subject"_s].toString(), one[u"why"_s].toString());
}

} // namespace

bool OperationsCommands::knows(const CommandLine &line)
{
    static const QStringList known = {u"fsck"_s, u"support-bundle"_s};
    return known.contains(line.words.value(0));
}

QCoro::Task<Result> OperationsCommands::run()
{
    const auto count = m_line.words.size();
    if (m_line.words[0] == "fsck"_L1 && count == 1)
        co_return co_await fsck();
    if (m_line.words[0] == "support-bundle"_L1 && count == 2)
        co_return co_await supportBundle();
    co_return sync::fail("usage", "see dyadctl admin --help");
}

QCoro::Task<Result> OperationsCommands::fsck()
{
    const auto answer = co_await callApi(*m_api, "POST", u"admin/fsck"_s, QJsonObject());
    if (!answer)
        co_return std::unexpected(answer.error());
    const QJsonObject json = jsonOf(*answer);
    const QJsonArray faults = json[u"faults"_s].toArray();
    const QJsonArray notices = json[u"notices"_s].toArray();
    QStringList lines = {u"%1 checks over %2 documents and %3 files: %4 faults, %5 notices."_s.arg(json[u"checks"_s].toInteger()).arg(json[u"documents"_s].toInteger())
                             .arg(json[u"blobs"_s].toInteger()).arg(faults.size()).arg(notices.size())};
    for (const QJsonValue &one : faults)
        lines.append(lineOf(one));
    for (const QJsonValue &one : notices)
        lines.append(lineOf(one));
    // With --json the whole report is said, damaged or not; the exit code tells.
    if (!faults.isEmpty() && m_output.wantsJson())
        m_output.result(json, {});
    if (!faults.isEmpty())
        co_return sync::fail(m_output.wantsJson() ? "said" : "damaged", lines.join(u'\n').toStdString());
    m_output.result(json, lines.join(u'\n'));
    co_return Result();
}

QCoro::Task<Result> OperationsCommands::supportBundle()
{
    QSaveFile file(m_line.words[1]);
    if (!file.open(QIODevice::WriteOnly))
        co_return sync::fail("not-writable", "The file cannot be written: " + file.errorString().toStdString());
    file.setPermissions(QFile::ReadOwner | QFile::WriteOwner);
    const auto answer = co_await callApi(*m_api, "POST", u"admin/support-bundle"_s, QJsonObject());
    if (!answer)
        co_return std::unexpected(answer.error());
    file.write(answer->body);
    if (!file.commit())
        co_return sync::fail("not-writable", "The file cannot be written: " + file.errorString().toStdString());
    m_output.result({{u"file"_s, m_line.words[1]}, {u"bytes"_s, qint64(answer->body.size())}},
        u"%1 holds settings without secrets, versions, health, metrics and the newest lines of the log. Look into it before you send it."_s.arg(m_line.words[1]));
    co_return Result();
}

} // namespace dyad::app
