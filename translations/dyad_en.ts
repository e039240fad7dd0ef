<?xml version="1.0" encoding="utf-8"?>
<!-- SPDX-FileCopyrightText: The Dyad developers -->
<!-- SPDX-License-Identifier: Apache-2.0 -->
<!DOCTYPE TS>
<TS version="2.1" language="en_US">
<context>
    <name>Chat</name>
    <message numerus="yes">
        <source>%n problem(s)</source>
        <translation>
            <numerusform>%n problem</numerusform>
            <numerusform>%n problems</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LiveState</name>
    <message numerus="yes">
        <source>Offline (%n edits wait)</source>
        <translation>
            <numerusform>Offline (%n edit waits)</numerusform>
            <numerusform>Offline (%n edits wait)</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>dyad::app::AccountFactorPage</name>
    <message numerus="yes">
        <source>Your second factor is on. %n recovery code(s) are not used yet.</source>
        <translation>
            <numerusform>Your second factor is on. %n recovery code is not used yet.</numerusform>
            <numerusform>Your second factor is on. %n recovery codes are not used yet.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>dyad::app::AccountSessionsPage</name>
    <message numerus="yes">
        <source>%n sign-in(s) have ended.</source>
        <translation>
            <numerusform>%n sign-in has ended.</numerusform>
            <numerusform>%n sign-ins have ended.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>dyad::app::AgentFlow</name>
    <message numerus="yes">
        <source>%n step(s)</source>
        <translation>
            <numerusform>%n step</numerusform>
            <numerusform>%n steps</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>dyad::app::BlameLine</name>
    <message numerus="yes">
        <source>%n minutes ago</source>
        <translation>
            <numerusform>%n minute ago</numerusform>
            <numerusform>%n minutes ago</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hours ago</source>
        <translation>
            <numerusform>%n hour ago</numerusform>
            <numerusform>%n hours ago</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n days ago</source>
        <translation>
            <numerusform>%n day ago</numerusform>
            <numerusform>%n days ago</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>dyad::app::ChatContext</name>
    <message numerus="yes">
        <source>%n document(s)</source>
        <translation>
            <numerusform>%n document</numerusform>
            <numerusform>%n documents</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>dyad::app::CommentFlow</name>
    <message numerus="yes">
        <source>(%n replies)</source>
        <translation>
            <numerusform>(%n reply)</numerusform>
            <numerusform>(%n replies)</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>dyad::app::EditPreview</name>
    <message numerus="yes">
        <source>Change %n place(s)</source>
        <translation>
            <numerusform>Change %n place</numerusform>
            <numerusform>Change %n places</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>dyad::app::Embeddings</name>
    <message numerus="yes">
        <source>To find places by their meaning, %n piece(s) of this folder&apos;s files go through the server to that model, about %1 tokens.</source>
        <translation>
            <numerusform>To find places by their meaning, %n piece of this folder&apos;s files goes through the server to that model, about %1 tokens.</numerusform>
            <numerusform>To find places by their meaning, %n pieces of this folder&apos;s files go through the server to that model, about %1 tokens.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>dyad::app::ExtensionsPage</name>
    <message numerus="yes">
        <source>%n command(s)</source>
        <translation>
            <numerusform>%n command</numerusform>
            <numerusform>%n commands</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n snippet(s)</source>
        <translation>
            <numerusform>%n snippet</numerusform>
            <numerusform>%n snippets</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n task(s)</source>
        <translation>
            <numerusform>%n task</numerusform>
            <numerusform>%n tasks</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n theme(s)</source>
        <translation>
            <numerusform>%n theme</numerusform>
            <numerusform>%n themes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n project template(s)</source>
        <translation>
            <numerusform>%n project template</numerusform>
            <numerusform>%n project templates</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n tool(s) for the AI</source>
        <translation>
            <numerusform>%n tool for the AI</numerusform>
            <numerusform>%n tools for the AI</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>dyad::app::KnowledgeFlow</name>
    <message numerus="yes">
        <source>Remove %n document(s)</source>
        <translation>
            <numerusform>Remove %n document</numerusform>
            <numerusform>Remove %n documents</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Its %n document(s) stay in the project.</source>
        <translation>
            <numerusform>Its %n document stays in the project.</numerusform>
            <numerusform>Its %n documents stay in the project.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>dyad::app::LiveFolder</name>
    <message numerus="yes">
        <source>%1 (and %n more)</source>
        <translation>
            <numerusform>%1 (and %n more)</numerusform>
            <numerusform>%1 (and %n more)</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>dyad::app::MacroFlow</name>
    <message numerus="yes">
        <source>%n step(s) recorded; Ctrl+Alt+P replays them.</source>
        <translation>
            <numerusform>%n step recorded; Ctrl+Alt+P replays them.</numerusform>
            <numerusform>%n steps recorded; Ctrl+Alt+P replays them.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>dyad::app::OrganisationInvitePage</name>
    <message numerus="yes">
        <source>good for %n day(s)</source>
        <translation>
            <numerusform>good for %n day</numerusform>
            <numerusform>good for %n days</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>dyad::app::PlacesPanel</name>
    <message numerus="yes">
        <source>%n place(s) of “%1”</source>
        <translation>
            <numerusform>%n place of “%1”</numerusform>
            <numerusform>%n places of “%1”</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>dyad::app::ResultsEditor</name>
    <message numerus="yes">
        <source>Change %n line(s)</source>
        <translation>
            <numerusform>Change %n line</numerusform>
            <numerusform>Change %n lines</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>dyad::app::ResultsFlow</name>
    <message numerus="yes">
        <source>%n line(s) are too long or too many to be edited here.</source>
        <translation>
            <numerusform>%n line is too long or too many to be edited here.</numerusform>
            <numerusform>%n lines are too long or too many to be edited here.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n line(s) changed in %1 file(s); Save all writes them.</source>
        <translation>
            <numerusform>%n line changed in %1 file; Save all writes them.</numerusform>
            <numerusform>%n lines changed in %1 files; Save all writes them.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>dyad::app::RightsTable</name>
    <message numerus="yes">
        <source>%n person(s)</source>
        <translation>
            <numerusform>%n person</numerusform>
            <numerusform>%n people</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>dyad::app::SaveFlow</name>
    <message numerus="yes">
        <source>Save %n files first?</source>
        <translation>
            <numerusform>Save %n file first?</numerusform>
            <numerusform>Save %n files first?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Save %n file(s) first?</source>
        <translation>
            <numerusform>Save %n file first?</numerusform>
            <numerusform>Save %n files first?</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>dyad::app::ShareFlow</name>
    <message numerus="yes">
        <source>%n files are gone from this folder. The others still have them.</source>
        <translation>
            <numerusform>%n file is gone from this folder. The others still have it.</numerusform>
            <numerusform>%n files are gone from this folder. The others still have them.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Delete %n files for everybody</source>
        <translation>
            <numerusform>Delete %n file for everybody</numerusform>
            <numerusform>Delete %n files for everybody</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>dyad::app::StatusBar</name>
    <message numerus="yes">
        <source>%n files not saved</source>
        <translation>
            <numerusform>%n file not saved</numerusform>
            <numerusform>%n files not saved</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>dyad::app::WorkspaceEditor</name>
    <message numerus="yes">
        <source>%n change(s) in %1 file(s).</source>
        <translation>
            <numerusform>%n change in %1 file.</numerusform>
            <numerusform>%n changes in %1 files.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n other file(s) were changed.</source>
        <translation>
            <numerusform>%n other file was changed.</numerusform>
            <numerusform>%n other files were changed.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>dyad::editor::FindBar</name>
    <message numerus="yes">
        <source>%n replaced</source>
        <translation>
            <numerusform>%n replaced</numerusform>
            <numerusform>%n replaced</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>dyad::editor::LspClient</name>
    <message numerus="yes">
        <source>%1 It was started %n time(s) and is left alone now.</source>
        <translation>
            <numerusform>%1 It was started %n time and is left alone now.</numerusform>
            <numerusform>%1 It was started %n times and is left alone now.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>dyad::panels::AskView</name>
    <message numerus="yes">
        <source>%1 (%n document(s))</source>
        <translation>
            <numerusform>%1 (%n document)</numerusform>
            <numerusform>%1 (%n documents)</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>dyad::panels::CommitBox</name>
    <message numerus="yes">
        <source>Commit %n files to %1</source>
        <translation>
            <numerusform>Commit %n file to %1</numerusform>
            <numerusform>Commit %n files to %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>dyad::panels::Composer</name>
    <message numerus="yes">
        <source>%n place(s) found</source>
        <translation>
            <numerusform>%n place found</numerusform>
            <numerusform>%n places found</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>dyad::panels::ConnectorsView</name>
    <message numerus="yes">
        <source>%n document(s)</source>
        <translation>
            <numerusform>%n document</numerusform>
            <numerusform>%n documents</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>dyad::panels::DiffView</name>
    <message numerus="yes">
        <source>Unstage %n lines</source>
        <translation>
            <numerusform>Unstage %n line</numerusform>
            <numerusform>Unstage %n lines</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Stage %n lines</source>
        <translation>
            <numerusform>Stage %n line</numerusform>
            <numerusform>Stage %n lines</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Discard %n lines</source>
        <translation>
            <numerusform>Discard %n line</numerusform>
            <numerusform>Discard %n lines</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>dyad::panels::DocumentPage</name>
    <message numerus="yes">
        <source>%n place(s)</source>
        <translation>
            <numerusform>%n place</numerusform>
            <numerusform>%n places</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>dyad::panels::DocumentsView</name>
    <message numerus="yes">
        <source>%n passage(s)</source>
        <translation>
            <numerusform>%n passage</numerusform>
            <numerusform>%n passages</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n document(s)</source>
        <translation>
            <numerusform>%n document</numerusform>
            <numerusform>%n documents</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n being read</source>
        <translation>
            <numerusform>%n being read</numerusform>
            <numerusform>%n being read</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>dyad::panels::FilesPanel</name>
    <message numerus="yes">
        <source>Delete %n files</source>
        <translation>
            <numerusform>Delete %n file</numerusform>
            <numerusform>Delete %n files</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>dyad::panels::GitPanel</name>
    <message numerus="yes">
        <source>Discard %n files</source>
        <translation>
            <numerusform>Discard %n file</numerusform>
            <numerusform>Discard %n files</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>dyad::panels::GitSyncBar</name>
    <message numerus="yes">
        <source>%n files are in conflict: choose one below to resolve it.</source>
        <translation>
            <numerusform>%n file is in conflict: choose it below to resolve it.</numerusform>
            <numerusform>%n files are in conflict: choose one below to resolve it.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>dyad::panels::HistoryModel</name>
    <message numerus="yes">
        <source>%n line(s) as before</source>
        <translation>
            <numerusform>%n line as before</numerusform>
            <numerusform>%n lines as before</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1, %2, %n file(s)</source>
        <translation>
            <numerusform>%1, %2, %n file</numerusform>
            <numerusform>%1, %2, %n files</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>dyad::panels::InvitationList</name>
    <message numerus="yes">
        <source>%n days left</source>
        <translation>
            <numerusform>%n day left</numerusform>
            <numerusform>%n days left</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>used %n times</source>
        <translation>
            <numerusform>used once</numerusform>
            <numerusform>used %n times</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>dyad::panels::OutputPanel</name>
    <message numerus="yes">
        <source>%n tasks found</source>
        <translation>
            <numerusform>%n task found</numerusform>
            <numerusform>%n tasks found</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>dyad::panels::PictureStrip</name>
    <message numerus="yes">
        <source>%n picture(s)</source>
        <translation>
            <numerusform>%n picture</numerusform>
            <numerusform>%n pictures</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>dyad::panels::ProjectHistoryView</name>
    <message numerus="yes">
        <source>%n file(s)</source>
        <translation>
            <numerusform>%n file</numerusform>
            <numerusform>%n files</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>dyad::panels::SearchPanel</name>
    <message numerus="yes">
        <source>%n matches</source>
        <translation>
            <numerusform>%n match</numerusform>
            <numerusform>%n matches</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>in %n files</source>
        <translation>
            <numerusform>in %n file</numerusform>
            <numerusform>in %n files</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n files searched.</source>
        <translation>
            <numerusform>%n file searched.</numerusform>
            <numerusform>%n files searched.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Replace %n matches</source>
        <translation>
            <numerusform>Replace %n match</numerusform>
            <numerusform>Replace %n matches</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Replace in %n files</source>
        <translation>
            <numerusform>Replace in %n file</numerusform>
            <numerusform>Replace in %n files</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>dyad::panels::TerminalPanel</name>
    <message numerus="yes">
        <source>Paste %n lines?</source>
        <translation>
            <numerusform>Paste %n line?</numerusform>
            <numerusform>Paste %n lines?</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>dyad::panels::UsagePanel</name>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>%n day</numerusform>
            <numerusform>%n days</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>dyad::panels::WorkflowsView</name>
    <message numerus="yes">
        <source> (%n attempts)</source>
        <translation>
            <numerusform> (%n attempt)</numerusform>
            <numerusform> (%n attempts)</numerusform>
        </translation>
    </message>
</context>
</TS>
