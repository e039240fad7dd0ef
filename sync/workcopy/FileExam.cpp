// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#include "sync/workcopy/FileExam.h"
#include "sync/store/StoreCoding.h"
#include "sync/text/Utf8.h"
#include "sync/workcopy/TextDiff.h"
#include <QCryptographicHash>
#include <QFile>

namespace dyad::sync {

QByteArray FileExam::hashOf(const QByteArray &bytes) { return QCryptographicHash::hash(bytes, QCryptographicHash::Sha256).toHex(); }

void FileExam::readLarge(const DiskRoom &room)
{
    auto handle = room.folder.openForReading(path);
    QFile file;
    QCryptographicHash sum(QCryptographicHash::Sha256);
    if (!handle || !file.open(handle->get(), QIODevice::ReadOnly, QFileDevice::DontCloseHandle) || !sum.addData(&file)) {
        error = {"disk-error", path.toStdString() + " cannot be read."};
        return;
    }
    hash = sum.result().toHex();
    const DiskStat after = room.folder.stat(path).value_or(DiskStat{});
    if (!after.isSameFile(stat))
        error = {"busy", path.toStdString() + " is being written."};
}

FileExam FileExam::of(const DiskRoom &room, const QString &path)
{
    FileExam exam;
    exam.path = path;
    auto found = room.folder.stat(path);
    exam.stat = found.value_or(DiskStat{});
    if (!exam.stat.isFile())
        return exam;
    if (exam.stat.size > LargestText) {
        exam.readLarge(room);
        return exam;
    }
    auto read = room.folder.read(path, LargestText);
    if (!read) {
        exam.error = read.error();
        return exam;
    }
    exam.stat = read->second;
    exam.hash = hashOf(read->first);
    exam.isText = utf8::isText(coding::view(read->first));
    exam.bytes = std::move(read->first);
    return exam;
}

FileExam FileExam::against(const DiskRoom &room, WorkCopyDatabase &database, const WorkCopyItem &item)
{
    FileExam exam = of(room, item.path);
    if (!exam.isReadable() || exam.hash == item.hash || !exam.isText || item.kind != FileEntry::Kind::Text)
        return exam;
    auto shadow = database.shadow(item.doc);
    if (!shadow) {
        exam.error = shadow.error();
        return exam;
    }
    exam.shadow = *shadow;
    exam.op = diffTexts(coding::view(exam.shadow), coding::view(exam.bytes));
    exam.isOurs = database.intent(item.doc, exam.hash).value_or(std::nullopt).has_value();
    return exam;
}

} // namespace dyad::sync
