// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#include "tests/bench/Trace.h"
#include "sync/text/Rope.h"
#include "sync/text/Utf8.h"
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <zlib.h>

namespace dyad::bench {
namespace {

using sync::Expected;
using sync::fail;

Expected<QByteArray> readGzip(const QString &path)
{
    gzFile file = gzopen(QFile::encodeName(path).constData(), "rb");
    if (file == nullptr)
        return fail("unreadable", "Cannot open " + path.toStdString() + ".");
    QByteArray content;
    QByteArray buffer(1 << 20, Qt::Uninitialized);
    int count = 0;
    while ((count = gzread(file, buffer.data(), static_cast<unsigned>(buffer.size()))) > 0)
        content.append(buffer.constData(), count);
    const bool whole = count == 0 && gzclose(file) == Z_OK;
    if (!whole)
        return fail("unreadable", "Cannot read " + path.toStdString() + ": it is cut off or damaged.");
    return content;
}

/// Edits with positions in code points, as the file has them.
bool readEdits(const QJsonArray &patches, Trace &trace)
{
    for (const QJsonValue &value : patches) {
        const QJsonArray patch = value.toArray();
        if (patch.size() != 3 || !patch[0].isDouble() || !patch[1].isDouble() || !patch[2].isString())
            return false;
        const QByteArray text = patch[2].toString().toUtf8();
        trace.edits.push_back({static_cast<int64_t>(patch[0].toDouble()), static_cast<int64_t>(patch[1].toDouble()), trace.inserted.size(),
                               static_cast<size_t>(text.size())});
        if (trace.edits.back().position < 0 || trace.edits.back().erased < 0)
            return false;
        trace.inserted.append(text.constData(), static_cast<size_t>(text.size()));
    }
    return true;
}

bool readTransaction(const QJsonObject &object, Trace &trace)
{
    Trace::Transaction transaction;
    transaction.agent = object[QLatin1String("agent")].toInt();
    transaction.firstEdit = trace.edits.size();
    for (const QJsonValue &parent : object[QLatin1String("parents")].toArray()) {
        if (parent.toInt(-1) < 0 || static_cast<size_t>(parent.toInt()) >= trace.transactions.size())
            return false;
        transaction.parents.push_back(static_cast<size_t>(parent.toInt()));
    }
    if (!readEdits(object[QLatin1String("patches")].toArray(), trace))
        return false;
    transaction.editCount = trace.edits.size() - transaction.firstEdit;
    trace.transactions.push_back(std::move(transaction));
    return true;
}

/// Bytes of the first code points of text.
size_t bytesOf(std::string_view text, int64_t codePoints)
{
    size_t at = 0;
    for (; codePoints > 0 && at < text.size(); --codePoints)
        at = sync::utf8::boundaryAfter(text, at + 1);
    return at;
}

/// Turns the code points of a sequential trace into bytes by playing it.
bool toBytes(Trace &trace)
{
    std::string text = trace.startContent;
    size_t knownBytes = 0;       // a place that is known in both units: edits are near each other
    int64_t knownPoints = 0;
    for (Trace::Edit &edit : trace.edits) {
        while (knownPoints > edit.position && knownBytes > 0) {
            knownBytes = sync::utf8::boundaryBefore(text, knownBytes - 1);
            --knownPoints;
        }
        knownBytes += bytesOf(std::string_view(text).substr(knownBytes), edit.position - knownPoints);
        knownPoints = edit.position;
        const size_t erased = bytesOf(std::string_view(text).substr(knownBytes), edit.erased);
        edit.position = static_cast<int64_t>(knownBytes);
        edit.erased = static_cast<int64_t>(erased);
        text.replace(knownBytes, erased, trace.text(edit));
    }
    return text == trace.endContent;
}

} // namespace

Expected<Trace> readTrace(const QString &path)
{
    auto content = readGzip(path);
    if (!content)
        return std::unexpected(content.error());
    const auto notATrace = fail("not-a-trace", path.toStdString() + " is not an editing trace.");
    const QJsonObject object = QJsonDocument::fromJson(*content).object();
    if (!object[QLatin1String("txns")].isArray() || !object[QLatin1String("endContent")].isString())
        return notATrace;
    Trace trace;
    trace.startContent = object[QLatin1String("startContent")].toString().toStdString();
    trace.endContent = object[QLatin1String("endContent")].toString().toStdString();
    for (const QJsonValue &transaction : object[QLatin1String("txns")].toArray()) {
        trace.concurrent = trace.concurrent || transaction.toObject().contains(QLatin1String("parents"));
        if (!readTransaction(transaction.toObject(), trace))
            return notATrace;
    }
    if (!trace.concurrent && !toBytes(trace))
        return fail("not-a-trace", path.toStdString() + " does not end with its endContent.");
    return trace;
}

} // namespace dyad::bench
