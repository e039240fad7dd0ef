// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#include "panels/problems/ProblemsModel.h"
#include <algorithm>

namespace dyad::panels {

void ProblemsModel::setRoot(const QString &folder)
{
    m_root = folder.endsWith(QLatin1Char('/')) || folder.isEmpty() ? folder : folder + QLatin1Char('/');
    scheduleRebuild();
}

void ProblemsModel::set(const QString &source, const QString &path, const QVector<Diagnostic> &diagnostics)
{
    if (!diagnostics.isEmpty())
        m_all[path][source] = diagnostics;
    else if (auto file = m_all.find(path); file != m_all.end() && file->remove(source) && file->isEmpty())
        m_all.erase(file);
    scheduleRebuild();
}

void ProblemsModel::add(const Diagnostic &diagnostic)
{
    auto &list = m_all[diagnostic.path][diagnostic.source];
    if (list.contains(diagnostic))   // a header's warning comes with every file that includes it
        return;
    list.append(diagnostic);
    scheduleRebuild();
}

void ProblemsModel::clearSource(const QString &source)
{
    for (auto file = m_all.begin(); file != m_all.end();) {
        file->remove(source);
        file = file->isEmpty() ? m_all.erase(file) : std::next(file);
    }
    scheduleRebuild();
}

void ProblemsModel::setFilter(const Filter &filter)
{
    if (filter == m_filter)
        return;
    m_filter = filter;
    rebuild();
}

// A build says hundreds at once: one rebuild a turn of the event loop.
void ProblemsModel::scheduleRebuild()
{
    if (std::exchange(m_scheduled, true))
        return;
    QMetaObject::invokeMethod(this, &ProblemsModel::rebuild, Qt::QueuedConnection);
}

bool ProblemsModel::passes(const Diagnostic &d) const
{
    const bool wanted = d.severity == Severity::Error ? m_filter.errors : d.severity == Severity::Warning ? m_filter.warnings : m_filter.others;
    const auto has = [&](const QString &text) { return text.contains(m_filter.text, Qt::CaseInsensitive); };
    return wanted && (m_filter.text.isEmpty() || has(d.message) || has(relative(d.path)) || has(d.source) || has(d.code));
}

void ProblemsModel::rebuild()
{
    m_scheduled = false;
    beginResetModel();
    m_rows.clear();
    m_shown.clear();
    std::ranges::fill(m_counts, 0);
    for (auto file = m_all.cbegin(); file != m_all.cend(); ++file) {
        QVector<Diagnostic> shown;
        for (const auto &list : *file)
            for (const Diagnostic &diagnostic : list) {
                ++m_counts[static_cast<size_t>(diagnostic.severity)];
                if (passes(diagnostic))
                    shown.append(diagnostic);
            }
        if (shown.isEmpty())
            continue;
        std::ranges::stable_sort(shown, [](const Diagnostic &a, const Diagnostic &b) { return std::tie(a.line, a.column, a.severity) < std::tie(b.line, b.column, b.severity); });
        m_rows.append({file.key(), -1});
        for (int i = 0; i < shown.size() && !m_folded.value(file.key()); ++i)
            m_rows.append({file.key(), i});
        m_shown.insert(file.key(), shown);
    }
    endResetModel();
    Q_EMIT countsChanged(count(Severity::Error), count(Severity::Warning));
}

int ProblemsModel::rowCount(const QModelIndex &parent) const { return parent.isValid() ? 0 : static_cast<int>(m_rows.size()); }

QString ProblemsModel::relative(const QString &path) const { return !m_root.isEmpty() && path.startsWith(m_root) ? path.mid(m_root.size()) : path; }

QString ProblemsModel::fileAt(int row) const { return row >= 0 && row < m_rows.size() ? m_rows[row].path : QString(); }

const Diagnostic *ProblemsModel::diagnosticAt(int row) const
{
    if (row < 0 || row >= m_rows.size() || m_rows[row].index < 0)
        return nullptr;
    return &m_shown.find(m_rows[row].path)->at(m_rows[row].index);
}

int ProblemsModel::total() const { return m_counts[0] + m_counts[1] + m_counts[2] + m_counts[3]; }

QVector<Diagnostic> ProblemsModel::diagnosticsOf(const QString &path) const
{
    QVector<Diagnostic> list;
    for (const auto &source : m_all.value(path))
        list += source;
    return list;
}

QVariant ProblemsModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid() || index.row() >= m_rows.size())
        return {};
    const Row &row = m_rows[index.row()];
    const Diagnostic *diagnostic = diagnosticAt(index.row());
    switch (role) {
    case IsFileRole: return !diagnostic;
    case FoldedRole: return m_folded.value(row.path);
    case CountRole: return static_cast<int>(m_shown.value(row.path).size());
    case SeverityRole: return diagnostic ? static_cast<int>(diagnostic->severity) : 0;
    case Qt::DisplayRole: return diagnostic ? diagnostic->message.section(QLatin1Char('\n'), 0, 0) : relative(row.path);
    case Qt::ToolTipRole: return diagnostic ? diagnostic->message : row.path;
    case Qt::AccessibleTextRole:
        if (!diagnostic)
            return tr("%1, problems: %2").arg(relative(row.path), QString::number(m_shown.value(row.path).size()));
        return (diagnostic->severity == Severity::Error ? tr("Error, line %1: %2") : diagnostic->severity == Severity::Warning ? tr("Warning, line %1: %2") : tr("Note, line %1: %2"))
            .arg(diagnostic->line).arg(diagnostic->message);
    default: return {};
    }
}

void ProblemsModel::setFolded(int row, bool folded)
{
    if (fileAt(row).isEmpty())
        return;
    m_folded[fileAt(row)] = folded;
    rebuild();
}

} // namespace dyad::panels
