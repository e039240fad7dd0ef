// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "sync/store/DocumentDatabase.h"
#include "sync/store/WorkCopyDatabase.h"
#include "sync/workcopy/FileHandle.h"
#include <QJsonObject>
#include <QLockFile>
#include <QString>
#include <memory>
#include <optional>

namespace dyad::sync {

/// Everything that Dyad keeps of one working copy: in `$DYAD_HOME/workcopies/HASH-OF-FOLDER/`, never in the person's own folder. While it is
/// open nobody else can open it ("in-use"). GUI/main thread; workCopy() is for the disk's thread.
class ClientStore {
public:
    /// To which project a folder belongs.
    struct Binding {
        QString folder;         ///< canonical
        QString server;         ///< URL
        QString project;        ///< id
        QString name;           ///< of the project, for people
    };

    /// $DYAD_HOME, or the XDG data folder's `dyad`. Made where it is missing, for its owner only.
    static QString home();
    static std::optional<Binding> bindingOf(const QString &folder);     ///< nullopt: no working copy
    static QVector<Binding> bindings();
    /// Errors: "in-use", "other-project" (the folder is bound to another one), "store-unavailable".
    static Expected<std::unique_ptr<ClientStore>> open(const Binding &binding);
    /// Forgets the working copy; the folder itself stays as it is. Not while it is open.
    static void forget(const QString &folder);

    DocumentStore &documents() { return *documentDatabase; }
    WorkCopyDatabase &workCopy() { return *workCopyDatabase; }
    const Binding &binding() const { return bound; }

private:
    ClientStore() = default;
    Binding bound;
    std::unique_ptr<QLockFile> lock;
    FileHandle folderLock;          // on the folder itself, without a trace in it: for programs with another DYAD_HOME
    std::unique_ptr<DocumentDatabase> documentDatabase;
    std::unique_ptr<WorkCopyDatabase> workCopyDatabase, shadows;    // the second for the main thread
};

} // namespace dyad::sync
