// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#include "sync/store/ClientStore.h"
#include <QCoreApplication>
#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QJsonDocument>
#include <QSaveFile>
#include <QStandardPaths>
#include <cerrno>
#include <fcntl.h>
#include <sys/file.h>

namespace dyad::sync {

namespace {

QString canonical(const QString &folder)
{
    const QString path = QDir(folder).canonicalPath();
    return path.isEmpty() ? QDir::cleanPath(QDir(folder).absolutePath()) : path;
}

QString stateFolder(const QString &folder)
{
    const QByteArray hash = QCryptographicHash::hash(canonical(folder).toUtf8(), QCryptographicHash::Sha256).toHex().left(32);
    return ClientStore::home() + QStringLiteral("/workcopies/") + QString::fromLatin1(hash);
}

std::optional<ClientStore::Binding> readBinding(const QString &stateFolder)
{
    QFile file(stateFolder + QStringLiteral("/binding.json"));
    if (!file.open(QIODevice::ReadOnly))
        return std::nullopt;
    const QJsonObject json = QJsonDocument::fromJson(file.readAll()).object();
    auto text = [&json](QLatin1StringView key) { return json.value(key).toString(); };
    ClientStore::Binding binding{text(QLatin1StringView("folder")), text(QLatin1StringView("server")), text(QLatin1StringView("project")), text(QLatin1StringView("name"))};
    if (binding.project.isEmpty())
        return std::nullopt;
    return binding;
}

bool writeBinding(const QString &stateFolder, const ClientStore::Binding &binding)
{
    const QJsonObject json{{QStringLiteral("folder"), binding.folder}, {QStringLiteral("server"), binding.server},
        {QStringLiteral("project"), binding.project}, {QStringLiteral("name"), binding.name}};
    QSaveFile file(stateFolder + QStringLiteral("/binding.json"));
    return file.open(QIODevice::WriteOnly) && file.write(QJsonDocument(json).toJson()) > 0 && file.commit();
}

} // namespace

QString ClientStore::home()
{
    QString path = qEnvironmentVariable("DYAD_HOME");
    if (path.isEmpty())
        path = QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation) + QStringLiteral("/dyad");
    if (!QDir(path).exists() && QDir().mkpath(path))
        QFile::setPermissions(path, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
    return QDir(path).absolutePath();
}

std::optional<ClientStore::Binding> ClientStore::bindingOf(const QString &folder) { return readBinding(stateFolder(folder)); }

QVector<ClientStore::Binding> ClientStore::bindings()
{
    QVector<Binding> result;
    const QDir folders(home() + QStringLiteral("/workcopies"));
    for (const QString &name : folders.entryList(QDir::Dirs | QDir::NoDotAndDotDot)) {
        if (auto binding = readBinding(folders.filePath(name)))
            result.append(*binding);
    }
    return result;
}

Expected<std::unique_ptr<ClientStore>> ClientStore::open(const Binding &wanted)
{
    Binding binding = wanted;
    binding.folder = canonical(wanted.folder);
    const QString state = stateFolder(binding.folder);
    if (!QDir().mkpath(state))
        return fail("store-unavailable", "Dyad's own folder cannot be written: " + state.toStdString());
    std::unique_ptr<ClientStore> store(new ClientStore);
    store->lock = std::make_unique<QLockFile>(state + QStringLiteral("/lock"));
    store->lock->setStaleLockTime(0);
    if (!store->lock->tryLock(0))
        return fail("in-use", QCoreApplication::translate("Error", "Another program keeps this folder live already.").toStdString());
    store->folderLock = FileHandle(::open(QFile::encodeName(binding.folder).constData(), O_RDONLY | O_DIRECTORY | O_CLOEXEC));
    if (store->folderLock.isOpen() && ::flock(store->folderLock.get(), LOCK_EX | LOCK_NB) != 0 && errno == EWOULDBLOCK)
        return fail("in-use", QCoreApplication::translate("Error", "Another program, or another person on this machine, keeps this folder live already.").toStdString());
    const auto known = readBinding(state);
    if (known && (known->project != binding.project || known->server != binding.server))
        return fail("other-project", QCoreApplication::translate("Error", "This folder is the working copy of another project.").toStdString());
    if (!known && !writeBinding(state, binding))
        return fail("store-unavailable", "Dyad's own folder cannot be written: " + state.toStdString());
    auto documents = DocumentDatabase::open(state + QStringLiteral("/documents.db"));
    auto workCopy = WorkCopyDatabase::open(state + QStringLiteral("/workcopy.db"));
    auto shadows = WorkCopyDatabase::open(state + QStringLiteral("/workcopy.db"));
    if (!documents || !workCopy || !shadows)
        return std::unexpected(!documents ? documents.error() : !workCopy ? workCopy.error() : shadows.error());
    store->shadows = std::move(*shadows);
    (*documents)->setOtherTexts([texts = store->shadows.get()](DocId doc) { return texts->cleanText(doc).value_or(std::nullopt); });
    store->bound = binding;
    store->documentDatabase = std::move(*documents);
    store->workCopyDatabase = std::move(*workCopy);
    return store;
}

void ClientStore::forget(const QString &folder) { QDir(stateFolder(folder)).removeRecursively(); }

} // namespace dyad::sync
