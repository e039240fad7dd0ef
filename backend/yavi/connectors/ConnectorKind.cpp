// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#include "backend/yavi/connectors/ConnectorKind.h"
#include <QCoreApplication>
#include <QHash>
#include <QJsonObject>
#include <algorithm>

namespace dyad::backend::yavi {
namespace {

using namespace Qt::StringLiterals;

const ConnectorSetting Path{"path", "Folder on the server's computer", "/srv/contracts", true};
const ConnectorSetting Match{"match", "Only these names", "*.pdf,*.md", false};
const ConnectorSetting Archive{"path", "The export, a zip file or its folder, on the server's computer", "/srv/export.zip", true};

std::vector<ConnectorKind> makeCatalogue()
{
    std::vector<ConnectorKind> all = {
        {"folder", "Folder", "Storage", {Path, Match}},
        {"git", "Git repository", "Development", {{"url", "Address or folder", "https://example.org/team/handbook.git", true}, {"branch", "Branch", "main", false}, {"path", "Only below", "docs", false}, Match,
                                                 {"token", "Access token", "", false, true}}},
        {"web", "Web page or feed", "Web", {{"url", "Address of the page, RSS or Atom feed", "https://example.org/feed.xml", true}}},
        {"sql", "SQL database", "Database", {{"url", "Database", "postgresql://user@host:5432/name or sqlite:/path/file.db", true}, {"query", "Query; its first column names a row", "SELECT id, title, body FROM articles", true},
                                             {"title", "Column with the title", "title", false}, {"since", "Column that grows with each change", "updated_at", false}, {"password", "Password", "", false, true}}},
        {"slack-export", "Slack export", "Communication", {Archive}},
        {"jira-export", "Jira export", "Project Management", {Archive}},
        {"github-export", "GitHub export", "Development", {Archive}},
        {"s3", "S3", "Cloud", {{"url", "Address of the bucket", "https://s3.eu-central-1.amazonaws.com/BUCKET", true}, {"region", "Region", "eu-central-1", false}, {"prefix", "Only below", "docs/", false}, Match,
                               {"key", "Access key", "", true}, {"secret", "Secret access key", "", true, true}}},
        {"azure-blob", "Azure Blob", "Cloud", {{"url", "Address of the container", "https://ACCOUNT.blob.core.windows.net/CONTAINER", true}, {"account", "Account", "", true}, {"prefix", "Only below", "docs/", false},
                                               Match, {"secret", "Account key", "", true, true}}},
    };
    const std::pair<const char *, const char *> yavi[] = {{"Storage", "Google Drive,Dropbox,Box,OneDrive"}, {"Document", "SharePoint,Confluence,Notion"}, {"CRM", "Salesforce,HubSpot,Zoho"},
        {"Financial", "QuickBooks,Xero,Stripe,Plaid"}, {"Legal", "DocuSign,Clio,MyCase"}, {"Healthcare", "Epic,Cerner,athenahealth"}, {"Construction", "Procore,Autodesk,PlanGrid"},
        {"Project Management", "Jira,Asana,Monday,Trello"}, {"Communication", "Slack,Teams,Gmail,Outlook"}, {"Database", "MySQL,MongoDB,Airtable"}, {"E-commerce", "Shopify,WooCommerce,Magento"},
        {"HR", "BambooHR,ADP,Workday"}, {"Marketing", "Mailchimp,Google Analytics,Facebook Ads"}, {"Cloud", "GCS"}, {"Support", "Zendesk,Intercom"}, {"Development", "GitHub,GitLab"}};
    static std::vector<QByteArray> names;            // what the entries point at
    names.reserve(128);
    for (const auto &[group, list] : yavi) {
        for (const QByteArray &name : QByteArray(list).split(',')) {
            const QByteArray &kept = names.emplace_back(name);
            const QByteArray &kind = names.emplace_back("yavi-" + name.toLower().replace(' ', '-'));
            all.push_back({kind.constData(), kept.constData(), group, {}});
        }
    }
    return all;
}

} // namespace

std::span<const ConnectorKind> connectorCatalogue()
{
    static const std::vector<ConnectorKind> all = makeCatalogue();
    return all;
}

const ConnectorKind *connectorKind(const QString &kind)
{
    const auto all = connectorCatalogue();
    const auto it = std::ranges::find_if(all, [&](const ConnectorKind &one) { return kind == QLatin1StringView(one.kind); });
    return it == all.end() ? nullptr : &*it;
}

QJsonArray catalogueJson()
{
    QJsonArray list;
    for (const ConnectorKind &one : connectorCatalogue()) {
        QJsonArray settings;
        for (const ConnectorSetting &field : one.settings)
            settings.append(QJsonObject{{u"name"_s, QString::fromLatin1(field.name)}, {u"label"_s, QCoreApplication::translate("Yavi", field.label)}, {u"hint"_s, QString::fromLatin1(field.hint)},
                                        {u"required"_s, field.required}, {u"secret"_s, field.secret}});
        QJsonObject json{{u"kind"_s, QString::fromLatin1(one.kind)}, {u"name"_s, QString::fromLatin1(one.name)}, {u"group"_s, QString::fromLatin1(one.group)}, {u"works"_s, one.works()}};
        if (one.works())
            json.insert(u"settings"_s, settings);
        else
            json.insert(u"needs"_s, u"yavi"_s);
        list.append(json);
    }
    return list;
}

QString remedyFor(const QString &errorCode)
{
    static const QHash<QString, const char *> remedies = {
        {u"folder-missing"_s, QT_TRANSLATE_NOOP("Yavi", "Mount or make the folder again, or change the connector's path. Nothing was removed here.")},
        {u"not-allowed"_s, QT_TRANSLATE_NOOP("Yavi", "Ask the server's admin to allow it: knowledge.folders or knowledge.hosts in the server's settings.")},
        {u"author-gone"_s, QT_TRANSLATE_NOOP("Yavi", "Save the connector's settings: from then on it reads with your rights.")},
        {u"too-slow"_s, QT_TRANSLATE_NOOP("Yavi", "Narrow the query, or give its tables an index.")},
        {u"unreachable"_s, QT_TRANSLATE_NOOP("Yavi", "Check the address and whether its server runs; it is tried again by itself.")},
        {u"refused"_s, QT_TRANSLATE_NOOP("Yavi", "Give the connector a key, token or password that is good there.")},
        {u"deletions-held"_s, QT_TRANSLATE_NOOP("Yavi", "If that is meant, sync once with “all deletions are meant” (dyadctl connectors sync --delete).")},
        {u"bad-query"_s, QT_TRANSLATE_NOOP("Yavi", "Correct the query; it is run read-only and must name each row in its first column.")},
        {u"bad-export"_s, QT_TRANSLATE_NOOP("Yavi", "Export it once more and name the zip file or its folder.")},
        {u"no-program"_s, QT_TRANSLATE_NOOP("Yavi", "Install git on the server's computer (Debian: git).")},
        {u"no-reader"_s, QT_TRANSLATE_NOOP("Yavi", "Install the server's package whole: its program dyad-reader is missing.")},
        {u"too-long"_s, QT_TRANSLATE_NOOP("Yavi", "Nothing: the next sync goes on where this one ended. Sync more often, or narrow what is fetched.")},
        {u"removed"_s, QT_TRANSLATE_NOOP("Yavi", "Nothing: the connector was removed while it was synced.")},
        {u"too-large"_s, QT_TRANSLATE_NOOP("Yavi", "Narrow what is fetched: a prefix, or names that match.")},
        {u"no-such-branch"_s, QT_TRANSLATE_NOOP("Yavi", "Name a branch that the repository has.")},
    };
    const char *text = remedies.value(errorCode, nullptr);
    return text ? QCoreApplication::translate("Yavi", text) : QString();
}

} // namespace dyad::backend::yavi
