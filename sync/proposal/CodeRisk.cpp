// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#include "sync/proposal/CodeRisk.h"
#include <QRegularExpression>
#include <QString>
#include <array>

namespace dyad::sync {

namespace {

using Kind = CodeRisk::Kind;
constexpr size_t LargestText = 1 << 20, MostRisks = 50;
constexpr qsizetype LongestLine = 4000;

struct Sign {
    Kind kind;
    QRegularExpression pattern;
};

Sign sign(Kind kind, const char *pattern, bool anyCase = true)
{
    return {kind, QRegularExpression(QString::fromLatin1(pattern), anyCase ? QRegularExpression::CaseInsensitiveOption : QRegularExpression::NoPatternOption)};
}

const std::vector<Sign> &signs()
{
    static const std::vector<Sign> all{
        // Keys by the form that their makers gave them.
        sign(Kind::Secret, R"(\b(AKIA|ASIA)[0-9A-Z]{16}\b|\bgh[pousr]_[A-Za-z0-9]{30,}|\bsk-(ant-|proj-)?[A-Za-z0-9_-]{20,}|\bxox[abprs]-[A-Za-z0-9-]{10,}|\bAIza[0-9A-Za-z_-]{35}|\bglpat-[A-Za-z0-9_-]{20}|-----BEGIN [A-Z ]*PRIVATE KEY)", false),
        // A name that says what it is, and a value that is no placeholder.
        sign(Kind::Secret, R"re((api_?key|secret|passw(or)?d|token|credential)\w*["']?\s*[:=]\s*["'](?!\s*["'])(?!(your|example|changeme|placeholder|xxx|<|\$\{|%|\.\.\.))[^"'\s]{7,}[^"'\s:]["'])re"),
        sign(Kind::Secret, R"(\b[a-z][a-z0-9+.-]*://[^\s/:@"'<>$]+:[^\s/:@"'<>$]{4,}@)"),
        sign(Kind::Evaluation, R"((?<![\w.])eval\s*\(|\bnew\s+Function\s*\(|\bset(Timeout|Interval)\s*\(\s*["'`]|(?<![\w.])exec\s*\(\s*(f["']|compile|input|request)|\bpickle\.loads?\s*\(|\byaml\.load\s*\((?!.*Safe)|\bunserialize\s*\()"),
        sign(Kind::SqlText, R"re(["'`]\s*(select\b.+\bfrom|insert\s+into|update\b.+\bset|delete\s+from)\b[^"'`]*(["']\s*(\+|\.|%|<<)\s*\w|\$\{|["']\s*\.\s*format\s*\())re"),
        sign(Kind::SqlText, R"re(\bf["']\s*(select\b.+\bfrom|insert\s+into|update\b.+\bset|delete\s+from)\b[^"']*\{)re"),
        sign(Kind::ShellText, R"(\bshell\s*=\s*True|\bos\.(system|popen)\s*\(\s*(f["']|["'][^"']*["']\s*[+%])|\bexec(Sync)?\s*\(\s*(`[^`]*\$\{|["'][^"']*["']\s*\+)|\b(system|popen)\s*\([\s(]*(std::string\s*[({]\s*)?["'][^"']*["'](\s*[)}]|s)?\s*[+.])"),
        sign(Kind::RawHtml, R"(\.(inner|outer)HTML\s*\+?=(?!=)|dangerouslySetInnerHTML|\bdocument\.write\s*\(|\bv-html\s*=)"),
        sign(Kind::UncheckedPeer, R"(rejectUnauthorized["']?\s*:\s*false|\bverify\s*=\s*False\b|InsecureSkipVerify\s*:\s*true|CURLOPT_SSL_VERIFY(PEER|HOST)\s*,\s*(0|false)|NODE_TLS_REJECT_UNAUTHORIZED|\bcurl\s+(-\w*k\b|--insecure))")};
    return all;
}

} // namespace

std::vector<CodeRisk> risksIn(std::string_view text)
{
    std::vector<CodeRisk> risks;
    text = text.substr(0, LargestText);
    int number = 0;
    while (!text.empty() && risks.size() < MostRisks) {
        const size_t end = text.find('\n');
        const QString line = QString::fromUtf8(text.data(), qsizetype(std::min(end, text.size()))).left(LongestLine);
        text.remove_prefix(end == std::string_view::npos ? text.size() : end + 1);
        ++number;
        for (const Sign &one : signs())
            if (one.pattern.match(line).hasMatch() && (risks.empty() || risks.back() != CodeRisk{one.kind, number}))
                risks.push_back({one.kind, number});
    }
    return risks;
}

} // namespace dyad::sync
