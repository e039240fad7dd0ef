// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
// dyad-bench: measures the sync core. One line of JSON a run; exit code 0 right, 1 wrong text, 2 wrong usage or file.
#include "tests/bench/AiBench.h"
#include "tests/bench/LargeBench.h"
#include "tests/bench/MergeBench.h"
#include "tests/bench/ReplayBench.h"
#include "tests/bench/ServerBench.h"
#ifdef DYAD_BENCH_SESSION
#include "tests/bench/HistoryBench.h"
#include "tests/bench/KnowledgeBench.h"
#include "tests/bench/SessionBench.h"
#endif
#include <QCommandLineParser>
#include <QCoreApplication>
#include <cstdio>
#include <optional>

namespace {

int usage()
{
    std::fputs("usage: dyad-bench replay TRACE.json.gz\n"
               "       dyad-bench merge [--edits N] [--seed S]\n"
               "       dyad-bench large [--bytes B] [--edits N] [--seed S]\n"
#ifdef DYAD_BENCH_SESSION
               "       dyad-bench session TRACE.json.gz\n"
               "       dyad-bench history TRACE.json.gz\n"
               "       dyad-bench knowledge [--chunks N] [--seed S] [--index hidden|clear] [--corpus FILE]\n"
#endif
               "       dyad-bench server latency|saturate|fleet|paced|memory [NUMBER...]\n"
               "       dyad-bench ai calls [ROUNDS] | streams [COUNT]\n",
               stderr);
    return 2;
}

/// A number of at least minimum, or nothing.
std::optional<qint64> number(const QCommandLineParser &parser, const QString &option, qint64 minimum)
{
    bool ok = false;
    const qint64 value = parser.value(option).toLongLong(&ok);
    return ok && value >= minimum ? std::optional(value) : std::nullopt;
}

int runGenerated(const QString &bench, const QCommandLineParser &parser)
{
    const auto edits = number(parser, QStringLiteral("edits"), 1);
    const auto seed = number(parser, QStringLiteral("seed"), 0);
    const auto bytes = number(parser, QStringLiteral("bytes"), 1000);
    if (!edits || !seed || !bytes)
        return usage();
    return bench == QLatin1String("merge") ? dyad::bench::merge(*edits, static_cast<uint64_t>(*seed))
                                           : dyad::bench::large(*bytes, *edits, static_cast<uint64_t>(*seed));
}

int run(const QCommandLineParser &parser)
{
    const QStringList arguments = parser.positionalArguments();
    const QString bench = arguments.value(0);
    if (bench == QLatin1String("server"))
        return dyad::bench::runServer(arguments.mid(1));
    if (bench == QLatin1String("ai"))
        return dyad::bench::runAi(arguments.mid(1));
    if (bench == QLatin1String("replay") && arguments.size() == 2)
        return dyad::bench::replay(arguments[1]);
#ifdef DYAD_BENCH_SESSION
    if (bench == QLatin1String("session") && arguments.size() == 2)
        return dyad::bench::session(arguments[1]);
    if (bench == QLatin1String("history") && arguments.size() == 2)
        return dyad::bench::history(arguments[1]);
    const auto chunks = number(parser, QStringLiteral("chunks"), 100);
    const QString index = parser.value(QStringLiteral("index"));
    if (bench == QLatin1String("knowledge") && arguments.size() == 1 && chunks && (index == QLatin1String("hidden") || index == QLatin1String("clear")))
        return dyad::bench::knowledge(*chunks, static_cast<uint64_t>(number(parser, QStringLiteral("seed"), 0).value_or(1)), index, parser.value(QStringLiteral("corpus")));
#endif
    if ((bench == QLatin1String("merge") || bench == QLatin1String("large")) && arguments.size() == 1)
        return runGenerated(bench, parser);
    return usage();
}

} // namespace

int main(int argc, char **argv)
{
    QCoreApplication application(argc, argv);
    QCommandLineParser parser;
    parser.addOption({QStringLiteral("edits"), QStringLiteral("operations (of each branch)"), QStringLiteral("N"), QStringLiteral("100000")});
    parser.addOption({QStringLiteral("seed"), QStringLiteral("of the random numbers"), QStringLiteral("S"), QStringLiteral("1")});
    parser.addOption({QStringLiteral("bytes"), QStringLiteral("size of the document"), QStringLiteral("B"), QStringLiteral("100000000")});
    parser.addOption({QStringLiteral("chunks"), QStringLiteral("passages"), QStringLiteral("N"), QStringLiteral("100000")});
    parser.addOption({QStringLiteral("index"), QStringLiteral("what the index holds"), QStringLiteral("HOW"), QStringLiteral("hidden")});
    parser.addOption({QStringLiteral("corpus"), QStringLiteral("where passages and queries are written, for peers"), QStringLiteral("FILE")});
    if (!parser.parse(application.arguments()))
        return usage();
    return run(parser);
}
