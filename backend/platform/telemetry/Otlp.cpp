// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#include "backend/platform/telemetry/Otlp.h"
#include "backend/platform/telemetry/ProtoWriter.h"
#include <cmath>
#include <limits>
#include <map>

namespace dyad::backend::otlp {
namespace {

constexpr int Cumulative = 2, ErrorStatus = 2;

ProtoWriter keyValue(const QByteArray &key, const QByteArray &value)
{
    return ProtoWriter().text(1, key).message(2, ProtoWriter().text(1, value));
}

ProtoWriter resourceOf(const Attributes &attributes)
{
    ProtoWriter resource;
    for (const auto &[key, value] : attributes)
        resource.message(1, keyValue(key, value));
    return resource;
}

ProtoWriter scope()
{
    return ProtoWriter().text(1, "dyad-server").text(2, DYAD_VERSION);
}

ProtoWriter spanOf(const Span &span)
{
    ProtoWriter writer;
    writer.text(1, span.trace).text(2, span.id);
    if (!span.parent.isEmpty())
        writer.text(4, span.parent);
    writer.text(5, span.name).number(6, quint64(span.kind)).fixed(7, quint64(span.start)).fixed(8, quint64(span.end));
    for (const auto &[key, value] : span.attributes)
        writer.message(9, keyValue(key, value));
    if (span.failed)
        writer.message(15, ProtoWriter().number(3, ErrorStatus));
    return writer;
}

/// One metric of the text, with all its samples.
struct Family {
    QByteArray help, type;
    struct Sample {
        QByteArray suffix;                       ///< "_bucket", "_sum", "_count", or none
        Attributes labels;
        double value = 0;
    };
    std::vector<Sample> samples;
};

Attributes labelsOf(const QByteArray &text)
{
    Attributes labels;
    for (const QByteArray &pair : text.split(',')) {
        const qsizetype is = pair.indexOf('=');
        if (is > 0)
            labels.append({pair.left(is).trimmed(), pair.mid(is + 1).trimmed().replace('"', "")});
    }
    return labels;
}

double valueOf(const QByteArray &text)
{
    return text == "+Inf" ? std::numeric_limits<double>::infinity() : text.toDouble();
}

std::map<QByteArray, Family> familiesOf(const QByteArray &text)
{
    std::map<QByteArray, Family> families;
    for (const QByteArray &line : text.split('\n')) {
        if (line.startsWith("# HELP ") || line.startsWith("# TYPE ")) {
            const qsizetype space = line.indexOf(' ', 7);
            Family &family = families[line.mid(7, space - 7)];
            (line[2] == 'H' ? family.help : family.type) = line.mid(space + 1);
            continue;
        }
        const qsizetype end = line.lastIndexOf(' ');
        if (end <= 0 || line.startsWith('#'))
            continue;
        const qsizetype open = line.indexOf('{');
        const QByteArray name = line.left(open > 0 ? open : end);
        Family::Sample sample{{}, open > 0 ? labelsOf(line.mid(open + 1, line.lastIndexOf('}') - open - 1)) : Attributes(), valueOf(line.mid(end + 1))};
        QByteArray base = name;
        for (const char *suffix : {"_bucket", "_sum", "_count"}) {
            const QByteArray without = name.chopped(std::min(name.size(), qsizetype(qstrlen(suffix))));
            if (name.endsWith(suffix) && families.contains(without) && families[without].type == "histogram") {
                base = without;
                sample.suffix = suffix;
            }
        }
        families[base].samples.push_back(std::move(sample));
    }
    return families;
}

ProtoWriter pointOf(const Family::Sample &sample, qint64 start, qint64 time)
{
    ProtoWriter point;
    if (start > 0)
        point.fixed(2, quint64(start));
    point.fixed(3, quint64(time)).real(4, sample.value);
    for (const auto &[key, value] : sample.labels)
        point.message(7, keyValue(key, value));
    return point;
}

/// Prometheus counts each bucket with those below it, OTLP each alone.
ProtoWriter histogramOf(const Family &family, qint64 start, qint64 time)
{
    ProtoWriter counts, bounds, point;
    double before = 0;
    point.fixed(2, quint64(start)).fixed(3, quint64(time));
    for (const auto &sample : family.samples) {
        if (sample.suffix == "_count")
            point.fixed(4, quint64(sample.value));
        else if (sample.suffix == "_sum")
            point.real(5, sample.value);
        else if (sample.suffix == "_bucket") {
            counts.append(quint64(sample.value - before));
            before = sample.value;
            if (const double bound = sample.labels.isEmpty() ? 0 : valueOf(sample.labels.first().second); std::isfinite(bound))
                bounds.append(std::bit_cast<quint64>(bound));
        }
    }
    point.text(6, counts.bytes()).text(7, bounds.bytes());
    return ProtoWriter().message(1, point).number(2, Cumulative);
}

ProtoWriter metricOf(const QByteArray &name, const Family &family, qint64 start, qint64 time)
{
    ProtoWriter metric;
    metric.text(1, name).text(2, family.help);
    if (family.type == "histogram")
        return metric.message(9, histogramOf(family, start, time));
    const bool counts = family.type == "counter";
    ProtoWriter points;
    for (const auto &sample : family.samples)
        points.message(1, pointOf(sample, counts ? start : 0, time));
    if (counts)
        points.number(2, Cumulative).number(3, 1);
    return metric.message(counts ? 7 : 5, points);
}

} // namespace

QByteArray traces(const std::vector<Span> &spans, const Attributes &resource)
{
    ProtoWriter scopeSpans;
    scopeSpans.message(1, scope());
    for (const Span &span : spans)
        scopeSpans.message(2, spanOf(span));
    return ProtoWriter().message(1, ProtoWriter().message(1, resourceOf(resource)).message(2, scopeSpans)).bytes();
}

QByteArray metrics(const QByteArray &prometheus, const Attributes &resource, qint64 start, qint64 time)
{
    ProtoWriter scopeMetrics;
    scopeMetrics.message(1, scope());
    for (const auto &[name, family] : familiesOf(prometheus)) {
        if (!family.samples.empty())
            scopeMetrics.message(2, metricOf(name, family, start, time));
    }
    return ProtoWriter().message(1, ProtoWriter().message(1, resourceOf(resource)).message(2, scopeMetrics)).bytes();
}

} // namespace dyad::backend::otlp
