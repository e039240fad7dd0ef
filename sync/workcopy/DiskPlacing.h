// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "sync/workcopy/DiskRoom.h"
#include "sync/workcopy/FileExam.h"

namespace dyad::sync {

/// The steps by which the project changes the folder. They run in the disk's jobs; nothing of a person's is ever overwritten or deleted:
/// what stands in the way is kept as "name (NAME's copy).ext".
class DiskPlacing {
public:
    struct Outcome {
        enum class Kind { Done, LocallyChanged, Private, Failed };
        Kind kind = Kind::Done;
        DiskStat stat;              ///< Done: what lies there now
        QString keptAs;             ///< where something of one's own was put aside
        Error error;
    };
    DiskPlacing(DiskRoom &where, QString person) : room(where), personName(std::move(person)) {}

    /// A new file of the project. What lies there with the same bytes is taken as it.
    Outcome place(const QString &path, const QByteArray &bytes, const QByteArray &hash, bool executable);
    struct Arrival {
        WorkCopyItem item;
        QByteArray bytes;
    };
    /// The same for many, with one sync of the disk for all that are simply new.
    QVector<Outcome> placeAll(const QVector<Arrival> &arrivals);
    Outcome makeFolder(const QString &path);
    /// Removes what is still as it was known; keepFolder says which emptied folders stay.
    Outcome remove(const WorkCopyItem &item, const std::function<bool(const QString &)> &keepFolder);
    Outcome rename(const WorkCopyItem &item, const QString &to, const std::function<bool(const QString &)> &keepFolder);
    bool isUnchanged(const WorkCopyItem &item) const;
    /// Writes a text beside a file, as a copy of it. The name it got; empty: the disk did not take it.
    QString keepBeside(const QString &path, const QByteArray &bytes);
    static QString copyName(const QString &path, const QString &person, int number);

private:
    static QString besideName(const QString &path, const QString &label, int number);
    static Outcome outcomeOf(const FileWriter::Result &written);
    Expected<QString> putAside(const QString &path);
    static Outcome failed(const Error &error) { return {Outcome::Kind::Failed, {}, {}, error}; }

    DiskRoom &room;
    QString personName;
};

} // namespace dyad::sync
