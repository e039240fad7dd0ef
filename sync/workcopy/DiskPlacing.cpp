// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#include "sync/workcopy/DiskPlacing.h"
#include <QCoreApplication>

namespace dyad::sync {

QString DiskPlacing::copyName(const QString &path, const QString &person, int number)
{
    QString who = person.simplified();
    for (QChar &c : who) {
        if (QStringLiteral("/\\:<>|?*\"").contains(c) || c.category() == QChar::Other_Control)
            c = u'-';
    }
    return besideName(path, QCoreApplication::translate("DiskPlacing", "%1's copy").arg(who.isEmpty() ? QStringLiteral("local") : who.left(60)), number);
}

QString DiskPlacing::besideName(const QString &path, const QString &label, int number)
{
    const qsizetype slash = path.lastIndexOf(u'/'), dot = path.lastIndexOf(u'.');
    const bool hasSuffix = dot > slash + 1;
    const QString stem = hasSuffix ? path.left(dot) : path, suffix = hasSuffix ? path.mid(dot) : QString();
    return stem + QStringLiteral(" (") + label + (number > 1 ? QStringLiteral(" %1").arg(number) : QString()) + u')' + suffix;
}

Expected<QString> DiskPlacing::putAside(const QString &path)
{
    for (int number = 1;; ++number) {
        const QString name = copyName(path, personName, number);
        auto renamed = room.folder.rename(path, name);
        if (renamed)
            return name;
        if (renamed.error().code != "path-taken" || number > 1000)
            return std::unexpected(renamed.error());
    }
}

QString DiskPlacing::keepBeside(const QString &path, const QByteArray &bytes)
{
    for (int number = 1; number < 1000; ++number) {
        const QString name = besideName(path, QCoreApplication::translate("DiskPlacing", "conflict"), number);
        const auto written = room.writer.write({name, bytes, false, DiskStat{}});
        if (written.outcome == FileWriter::Result::Outcome::Written)
            return name;
        if (written.outcome == FileWriter::Result::Outcome::Failed)
            break;
    }
    return {};
}

DiskPlacing::Outcome DiskPlacing::place(const QString &path, const QByteArray &bytes, const QByteArray &hash, bool executable)
{
    Outcome outcome;
    auto there = room.folder.stat(path);
    if (!there)
        return failed(there.error());
    if (!there->isMissing()) {
        // A private file (ignored here) would become public under another name: it stays, and the project's file is not written.
        if (room.isPrivate(path, there->isFolder()) || there->kind == DiskStat::Kind::Link)
            return {Outcome::Kind::Private, *there, {}, {"private", QCoreApplication::translate("DiskPlacing", "A private file of yours lies there; the project's is not written.").toStdString()}};
        const FileExam exam = FileExam::of(room, path);
        if (exam.isReadable() && exam.hash == hash) {
            auto stat = exam.stat.executable == executable ? Expected<DiskStat>(exam.stat) : room.folder.setExecutable(path, executable);
            return stat ? Outcome{Outcome::Kind::Done, *stat, {}, {}} : failed(stat.error());
        }
        auto aside = putAside(path);
        if (!aside)
            return failed(aside.error());
        outcome.keptAs = *aside;
    }
    Outcome written = outcomeOf(room.writer.write({path, bytes, executable, DiskStat{}}));
    written.keptAs = outcome.keptAs;
    return written;
}

DiskPlacing::Outcome DiskPlacing::outcomeOf(const FileWriter::Result &written)
{
    const auto kind = written.outcome == FileWriter::Result::Outcome::Written ? Outcome::Kind::Done
        : written.outcome == FileWriter::Result::Outcome::ChangedMeanwhile    ? Outcome::Kind::LocallyChanged
                                                                              : Outcome::Kind::Failed;
    return {kind, written.stat, {}, written.error};
}

QVector<DiskPlacing::Outcome> DiskPlacing::placeAll(const QVector<Arrival> &arrivals)
{
    QVector<Outcome> outcomes(arrivals.size());
    QVector<FileWriter::Request> requests;
    QVector<qsizetype> requested;
    for (qsizetype i = 0; i < arrivals.size(); ++i) {
        const WorkCopyItem &item = arrivals[i].item;
        auto there = room.folder.stat(item.path);
        if (there && there->isMissing()) {
            requests.append({item.path, arrivals[i].bytes, item.executable, DiskStat{}});
            requested.append(i);
        } else {
            outcomes[i] = place(item.path, arrivals[i].bytes, item.hash, item.executable);
        }
    }
    const auto results = room.writer.writeAll(requests);
    for (qsizetype i = 0; i < results.size(); ++i)
        outcomes[requested[i]] = outcomeOf(results[i]);
    return outcomes;
}

DiskPlacing::Outcome DiskPlacing::makeFolder(const QString &path)
{
    auto there = room.folder.stat(path);
    QString aside;
    if (there && there->isFile()) {
        auto kept = putAside(path);
        if (!kept)
            return failed(kept.error());
        aside = *kept;
    }
    auto made = room.folder.makeFolder(path);
    if (!made)
        return failed(made.error());
    return {Outcome::Kind::Done, room.folder.stat(path).value_or(DiskStat{}), aside, {}};
}

bool DiskPlacing::isUnchanged(const WorkCopyItem &item) const
{
    const DiskStat stat = room.folder.stat(item.path).value_or(DiskStat{});
    if (stat.isSameFile(item.stat) && !item.stat.racy)
        return true;
    const FileExam exam = FileExam::of(room, item.path);
    return exam.isReadable() && exam.hash == item.hash;
}

DiskPlacing::Outcome DiskPlacing::remove(const WorkCopyItem &item, const std::function<bool(const QString &)> &keepFolder)
{
    if (item.kind == FileEntry::Kind::Folder) {
        std::ignore = room.folder.removeEmptyFolder(item.path);     // what lies in it keeps it
    } else if (room.folder.stat(item.path).value_or(DiskStat{}).isMissing()) {
        return {};
    } else if (!isUnchanged(item)) {
        return {Outcome::Kind::LocallyChanged, {}, {}, {}};
    } else if (auto removed = room.folder.removeFile(item.path); !removed) {
        return failed(removed.error());
    }
    room.folder.removeEmptyParents(item.path, keepFolder);
    return {};
}

DiskPlacing::Outcome DiskPlacing::rename(const WorkCopyItem &item, const QString &to, const std::function<bool(const QString &)> &keepFolder)
{
    Outcome outcome;
    auto there = room.folder.stat(to);
    if (!there)
        return failed(there.error());
    if (!there->isMissing()) {
        if (room.isPrivate(to, there->isFolder()) || there->kind == DiskStat::Kind::Link)
            return {Outcome::Kind::Private, *there, {}, {"private", QCoreApplication::translate("DiskPlacing", "A private file of yours lies there.").toStdString()}};
        if (item.kind == FileEntry::Kind::Folder && there->isFolder())
            return remove(item, keepFolder);
        auto aside = putAside(to);
        if (!aside)
            return failed(aside.error());
        outcome.keptAs = *aside;
    }
    if (auto renamed = room.folder.rename(item.path, to); !renamed)
        return renamed.error().code == "no-such-file" ? Outcome{Outcome::Kind::LocallyChanged, {}, outcome.keptAs, renamed.error()} : failed(renamed.error());
    room.folder.removeEmptyParents(item.path, keepFolder);
    outcome.stat = room.folder.stat(to).value_or(DiskStat{});
    return outcome;
}

} // namespace dyad::sync
