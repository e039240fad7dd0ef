// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "sync/workcopy/SafeFolder.h"
#include <QVector>
#include <optional>
#include <vector>

namespace dyad::sync {

/// Writes files so that nobody ever sees half of one, and no change of somebody else is lost: aside in the same folder, synced to the
/// disk, then exchanged with the old one, which is looked at once more before it goes. Mode and owner stay. The disk's thread.
class FileWriter {
public:
    static constexpr QStringView TemporaryPrefix = u".dyad-writing-";   ///< names that watchers and scanners pass over

    struct Request {
        QString path;
        QByteArray bytes;
        bool executable = false;
        std::optional<DiskStat> expected;   ///< the file as it was known to be; Missing: there must be none. nullopt: whatever is there
    };
    struct Result {
        enum class Outcome { Written, ChangedMeanwhile, Failed };
        Outcome outcome = Outcome::Failed;
        DiskStat stat;                          ///< Written: of the new file
        std::optional<QByteArray> displaced;    ///< Written, but somebody had changed the old file in the last instant: its bytes
        Error error;                            ///< Written with an error: it stands there, but may not outlive a power failure
    };

    /// How bytes are brought to the disk (fsync, syncfs); for tests, which let it fail.
    struct Sync {
        int (*file)(int descriptor);
        int (*everything)(int descriptor);
    };
    explicit FileWriter(SafeFolder &target);
    FileWriter(SafeFolder &target, Sync how) : folder(target), sync(how) {}
    Result write(const Request &request) { return writeAll({request}).constFirst(); }
    /// Many at once with one sync for all.
    QVector<Result> writeAll(const QVector<Request> &requests);

private:
    struct Pending {
        SafeFolder::Place place;
        QByteArray temporary;
        FileHandle file;
        DiskStat before;
    };
    using Prepared = std::vector<Expected<Pending>>;
    Expected<Pending> prepare(const Request &request);
    void bringToDisk(Prepared &pending, const QVector<Request> &requests) const;
    void bringNamesToDisk(const Prepared &pending, QVector<Result> &results) const;
    static void giveUp(Expected<Pending> &pending, const QString &path);
    Expected<void> fill(Pending &pending, const Request &request) const;
    Result finish(Pending &pending, const Request &request);
    Result exchange(Pending &pending, const Request &request);
    static Result changed() { return {Result::Outcome::ChangedMeanwhile, {}, {}, {"changed", "The file was changed by another program."}}; }
    static Result failed(const Error &error) { return {Result::Outcome::Failed, {}, {}, error}; }

    SafeFolder &folder;
    Sync sync;
};

} // namespace dyad::sync
