// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#include "panels/notices/NoticesModel.h"
#include <QLocale>

namespace dyad::panels {

namespace {

QString iconOf(const QString &kind)
{
    if (kind == QLatin1String("mention"))
        return QStringLiteral("at-sign");
    if (kind == QLatin1String("role") || kind == QLatin1String("invitation"))
        return QStringLiteral("user-plus");
    if (kind == QLatin1String("second-factor-reset"))
        return QStringLiteral("shield");
    return QStringLiteral("circle-alert");
}

QString roleName(const QString &role)
{
    if (role == QLatin1String("viewer"))
        return NoticesModel::tr("viewer");
    if (role == QLatin1String("developer"))
        return NoticesModel::tr("developer");
    if (role == QLatin1String("admin"))
        return NoticesModel::tr("admin");
    if (role == QLatin1String("owner"))
        return NoticesModel::tr("owner");
    return role == QLatin1String("member") ? NoticesModel::tr("member") : role;
}

} // namespace

QString NoticesModel::sentence(const QJsonObject &notice)
{
    const QString kind = notice[QLatin1String("kind")].toString();
    const QJsonObject data = notice[QLatin1String("data")].toObject();
    const auto text = [&data](const char *name) { return data[QLatin1String(name)].toString(); };
    // All at once: a name may hold a "%2".
    if (kind == QLatin1String("mention") && !data.contains(QLatin1String("path")))       // a place that one may not see any more
        return tr("%1 mentioned you in a comment (%2)").arg(text("by"), text("projectName"));
    if (kind == QLatin1String("mention"))
        return tr("%1 mentioned you in %2, line %3 (%4)").arg(text("by"), text("path"), QLocale().toString(data[QLatin1String("line")].toInteger()), text("projectName"));
    if (kind == QLatin1String("role"))
        return tr("%1 made you %2 of %3").arg(text("by"), roleName(text("role")), data.contains(QLatin1String("projectName")) ? text("projectName") : text("organisation"));
    if (kind == QLatin1String("invitation"))
        return tr("%1 invites you to %2 as %3; ask for the link").arg(text("by"), text("organisation"), roleName(text("role")));
    if (kind == QLatin1String("budget"))
        return tr("The AI budget of %1 is spent; calls are refused until it is raised").arg(text("name"));
    if (kind == QLatin1String("backup-failed"))
        return tr("A backup of the server has failed; see its log");
    if (kind == QLatin1String("second-factor-reset"))
        return tr("An admin of the server has removed your second factor");
    return kind;
}

void NoticesModel::setNotices(const QJsonArray &notices)
{
    beginResetModel();
    m_notices.clear();
    for (const QJsonValue &notice : notices)
        m_notices.append(notice.toObject());
    endResetModel();
}

QVariant NoticesModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid() || index.row() >= m_notices.size())
        return {};
    const QJsonObject &notice = m_notices[index.row()];
    switch (role) {
    case Qt::DisplayRole:
    case Qt::ToolTipRole: return sentence(notice);
    case IconRole: return iconOf(notice[QLatin1String("kind")].toString());
    case TimeRole: return QDateTime::fromMSecsSinceEpoch(notice[QLatin1String("time")].toInteger());
    case ReadRole: return notice[QLatin1String("read")].toBool();
    case NoticeRole: return notice;
    default: return {};
    }
}

} // namespace dyad::panels
