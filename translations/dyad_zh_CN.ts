<?xml version="1.0" encoding="utf-8"?>
<!-- SPDX-FileCopyrightText: The Dyad developers -->
<!-- SPDX-License-Identifier: Apache-2.0 -->
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>Chat</name>
    <message numerus="yes">
        <source>%n problem(s)</source>
        <translation>
            <numerusform>%n 个问题</numerusform>
        </translation>
    </message>
    <message>
        <source>Changes since the last commit</source>
        <translation>自上次提交以来的更改</translation>
    </message>
    <message>
        <source>Terminal output</source>
        <translation>终端输出</translation>
    </message>
    <message>
        <source>picture</source>
        <translation>图片</translation>
    </message>
</context>
<context>
    <name>CommandRegistry</name>
    <message>
        <source>File</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>编辑</translation>
    </message>
    <message>
        <source>View</source>
        <translation>视图</translation>
    </message>
    <message>
        <source>Go</source>
        <translation>转到</translation>
    </message>
    <message>
        <source>Git</source>
        <translation>Git</translation>
    </message>
    <message>
        <source>Run</source>
        <translation>运行</translation>
    </message>
    <message>
        <source>Share</source>
        <translation>共享</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>帮助</translation>
    </message>
</context>
<context>
    <name>DiskPlacing</name>
    <message>
        <source>%1&apos;s copy</source>
        <translation>%1 的副本</translation>
    </message>
    <message>
        <source>conflict</source>
        <translation>冲突</translation>
    </message>
    <message>
        <source>A private file of yours lies there; the project&apos;s is not written.</source>
        <translation>那里有你的一个私有文件；项目的文件未写入。</translation>
    </message>
    <message>
        <source>A private file of yours lies there.</source>
        <translation>那里有你的一个私有文件。</translation>
    </message>
</context>
<context>
    <name>Error</name>
    <message>
        <source>The folder could not be made.</source>
        <translation>无法创建文件夹。</translation>
    </message>
    <message>
        <source>The server&apos;s answer makes no sense.</source>
        <translation>服务器的响应没有意义。</translation>
    </message>
    <message>
        <source>The server answered with something that docs/api.md does not know.</source>
        <translation>服务器返回了 docs/api.md 中没有的内容。</translation>
    </message>
    <message>
        <source>You are no longer a member of this project.</source>
        <translation>你已不再是此项目的成员。</translation>
    </message>
    <message>
        <source>This project is gone.</source>
        <translation>此项目已不存在。</translation>
    </message>
    <message>
        <source>The file was deleted while it held edits of yours.</source>
        <translation>该文件在含有你的编辑时被删除。</translation>
    </message>
    <message>
        <source>The server does not know any more whether your last edit had arrived.</source>
        <translation>服务器已不知道你的上次编辑是否送达。</translation>
    </message>
    <message>
        <source>There is no connection to the server just now.</source>
        <translation>目前没有与服务器的连接。</translation>
    </message>
    <message>
        <source>The disk could not be written before Dyad ended, so it is not known whether this had been shared.</source>
        <translation>在 Dyad 结束之前无法写入磁盘，因此不知道此内容是否已共享。</translation>
    </message>
    <message>
        <source>Another program keeps this folder live already.</source>
        <translation>另一个程序已在实时同步此文件夹。</translation>
    </message>
    <message>
        <source>Another program, or another person on this machine, keeps this folder live already.</source>
        <translation>另一个程序或此计算机上的另一个人已在实时同步此文件夹。</translation>
    </message>
    <message>
        <source>This folder is the working copy of another project.</source>
        <translation>此文件夹是另一个项目的工作副本。</translation>
    </message>
    <message>
        <source>Nothing is kept of this file&apos;s past.</source>
        <translation>没有保留此文件的任何过去版本。</translation>
    </message>
    <message>
        <source>This version of the file is not kept any more.</source>
        <translation>此文件的该版本已不再保留。</translation>
    </message>
    <message>
        <source>The folder is not empty; join into an empty one, so that nothing of yours is mixed in.</source>
        <translation>文件夹不为空；请加入到空文件夹中，以免混入你的内容。</translation>
    </message>
    <message>
        <source>This change is too large to be shared at once.</source>
        <translation>此更改太大，无法一次共享。</translation>
    </message>
</context>
<context>
    <name>FileActions</name>
    <message>
        <source>“%1” cannot be a name here.</source>
        <translation>“%1”不能用作此处的名称。</translation>
    </message>
    <message>
        <source>“%1” is too long a name.</source>
        <translation>“%1”这个名称太长。</translation>
    </message>
    <message>
        <source>“%1” exists already.</source>
        <translation>“%1”已存在。</translation>
    </message>
    <message>
        <source>“%1” could not be made here. May you write in this folder?</source>
        <translation>无法在此处创建“%1”。你有权写入此文件夹吗？</translation>
    </message>
    <message>
        <source>“%1” could not be renamed. Does it still exist, and may you write here?</source>
        <translation>无法重命名“%1”。它是否仍然存在，你有权在此写入吗？</translation>
    </message>
    <message>
        <source>There is no trash for “%1”.</source>
        <translation>没有可放置“%1”的回收站。</translation>
    </message>
    <message>
        <source>“%1” could not be deleted.</source>
        <translation>无法删除“%1”。</translation>
    </message>
</context>
<context>
    <name>Git</name>
    <message>
        <source>no reason given</source>
        <translation>未说明原因</translation>
    </message>
    <message>
        <source>%1: %2.</source>
        <translation>%1: %2.</translation>
    </message>
    <message>
        <source>The file has changed since this was shown. Look at it again.</source>
        <translation>文件在显示之后已更改。请重新查看。</translation>
    </message>
</context>
<context>
    <name>HistoryAuthors</name>
    <message>
        <source>From the start</source>
        <translation>从一开始</translation>
    </message>
    <message>
        <source>Somebody</source>
        <translation>某人</translation>
    </message>
</context>
<context>
    <name>HistoryTimes</name>
    <message>
        <source>Today %1</source>
        <translation>今天 %1</translation>
    </message>
    <message>
        <source>Yesterday %1</source>
        <translation>昨天 %1</translation>
    </message>
</context>
<context>
    <name>InvitationLink</name>
    <message>
        <source>This is not an invitation link; it looks like https://HOST/join/PROJECT#SECRET.</source>
        <translation>这不是邀请链接；它的形式类似 https://HOST/join/PROJECT#SECRET。</translation>
    </message>
</context>
<context>
    <name>LanguageServers</name>
    <message>
        <source>%1 cannot be read.</source>
        <translation>无法读取 %1。</translation>
    </message>
    <message>
        <source>%1 is not a table of language servers: %2.</source>
        <translation>%1 不是语言服务器表：%2。</translation>
    </message>
</context>
<context>
    <name>LanguageSymbol</name>
    <message>
        <source>file</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>module</source>
        <translation>模块</translation>
    </message>
    <message>
        <source>namespace</source>
        <translation>命名空间</translation>
    </message>
    <message>
        <source>package</source>
        <translation>包</translation>
    </message>
    <message>
        <source>class</source>
        <translation>类</translation>
    </message>
    <message>
        <source>method</source>
        <translation>方法</translation>
    </message>
    <message>
        <source>property</source>
        <translation>属性</translation>
    </message>
    <message>
        <source>field</source>
        <translation>字段</translation>
    </message>
    <message>
        <source>constructor</source>
        <translation>构造函数</translation>
    </message>
    <message>
        <source>enum</source>
        <translation>枚举</translation>
    </message>
    <message>
        <source>interface</source>
        <translation>接口</translation>
    </message>
    <message>
        <source>function</source>
        <translation>函数</translation>
    </message>
    <message>
        <source>variable</source>
        <translation>变量</translation>
    </message>
    <message>
        <source>constant</source>
        <translation>常量</translation>
    </message>
    <message>
        <source>string</source>
        <translation>字符串</translation>
    </message>
    <message>
        <source>number</source>
        <translation>数字</translation>
    </message>
    <message>
        <source>boolean</source>
        <translation>布尔值</translation>
    </message>
    <message>
        <source>array</source>
        <translation>数组</translation>
    </message>
    <message>
        <source>object</source>
        <translation>对象</translation>
    </message>
    <message>
        <source>key</source>
        <translation>键</translation>
    </message>
    <message>
        <source>null</source>
        <translation>null</translation>
    </message>
    <message>
        <source>enum member</source>
        <translation>枚举成员</translation>
    </message>
    <message>
        <source>struct</source>
        <translation>结构</translation>
    </message>
    <message>
        <source>event</source>
        <translation>事件</translation>
    </message>
    <message>
        <source>operator</source>
        <translation>运算符</translation>
    </message>
    <message>
        <source>type parameter</source>
        <translation>类型参数</translation>
    </message>
</context>
<context>
    <name>LiveRecord</name>
    <message>
        <source>What brings this folder back to its project could not be kept. Is the disk full?</source>
        <translation>无法保存让此文件夹回到其项目的信息。磁盘是否已满？</translation>
    </message>
</context>
<context>
    <name>LiveState</name>
    <message>
        <source>Connecting</source>
        <translation>正在连接</translation>
    </message>
    <message>
        <source>Live</source>
        <translation>实时</translation>
    </message>
    <message>
        <source>Saving</source>
        <translation>正在保存</translation>
    </message>
    <message>
        <source>Offline</source>
        <translation>离线</translation>
    </message>
    <message>
        <source>Offline (1 edit waits)</source>
        <translation>离线（1 处编辑等待中）</translation>
    </message>
    <message numerus="yes">
        <source>Offline (%n edits wait)</source>
        <translation>
            <numerusform>离线（%n 处编辑等待中）</numerusform>
        </translation>
    </message>
    <message>
        <source>Read-only</source>
        <translation>只读</translation>
    </message>
    <message>
        <source>Not connected</source>
        <translation>未连接</translation>
    </message>
</context>
<context>
    <name>LocalHistory</name>
    <message>
        <source>You</source>
        <translation>你</translation>
    </message>
    <message>
        <source>Another program</source>
        <translation>另一个程序</translation>
    </message>
</context>
<context>
    <name>Search</name>
    <message>
        <source>%1 cannot be written: %2</source>
        <translation>无法写入 %1：%2</translation>
    </message>
    <message>
        <source>%1 has changed since the search. Search again.</source>
        <translation>%1 在搜索之后已更改。请重新搜索。</translation>
    </message>
    <message>
        <source>%1 could not be read.</source>
        <translation>无法读取 %1。</translation>
    </message>
    <message>
        <source>%1 could not be written.</source>
        <translation>无法写入 %1。</translation>
    </message>
    <message>
        <source>Enter what to look for.</source>
        <translation>请输入要查找的内容。</translation>
    </message>
    <message>
        <source>The expression is not valid: %1.</source>
        <translation>表达式无效：%1。</translation>
    </message>
</context>
<context>
    <name>TextEncoding</name>
    <message>
        <source>Line %1 has “%2”, which %3 cannot write. Save it as UTF-8.</source>
        <translation>第 %1 行含有“%2”，%3 无法写入。请保存为 UTF-8。</translation>
    </message>
</context>
<context>
    <name>UserSnippets</name>
    <message>
        <source>%1 cannot be read.</source>
        <translation>无法读取 %1。</translation>
    </message>
    <message>
        <source>These are no snippets: %1 at character %2.</source>
        <translation>这些不是代码片段：%1，位于第 %2 个字符。</translation>
    </message>
</context>
<context>
    <name>WorkspaceEdit</name>
    <message>
        <source>The language server wants a change that is not known here: %1.</source>
        <translation>语言服务器请求了一种此处未知的更改：%1。</translation>
    </message>
</context>
<context>
    <name>dyad::app</name>
    <message>
        <source>An IDE in which a team works in one live working copy.</source>
        <translation>团队在同一个实时工作副本中协作的 IDE。</translation>
    </message>
    <message>
        <source>Show this help.</source>
        <translation>显示此帮助。</translation>
    </message>
    <message>
        <source>Show the version.</source>
        <translation>显示版本。</translation>
    </message>
    <message>
        <source>Share the folder, and print the invitation link.</source>
        <translation>共享文件夹并输出邀请链接。</translation>
    </message>
    <message>
        <source>Join the project of this invitation link, into the folder given.</source>
        <translation>加入此邀请链接的项目，放到给定的文件夹中。</translation>
    </message>
    <message>
        <source>The name that others see.</source>
        <translation>其他人看到的名称。</translation>
    </message>
    <message>
        <source>dark, light or system.</source>
        <translation>dark（深色）、light（浅色）或 system（跟随系统）。</translation>
    </message>
    <message>
        <source>Drive the window with the commands of this file (docs/automation.md).</source>
        <translation>用此文件中的命令驱动窗口（docs/automation.md）。</translation>
    </message>
    <message>
        <source>Write a picture of the painted window, then end.</source>
        <translation>写出绘制好的窗口图片，然后退出。</translation>
    </message>
    <message>
        <source>Do not end after --screenshot.</source>
        <translation>在 --screenshot 之后不退出。</translation>
    </message>
    <message>
        <source>A folder or files to open; FILE:LINE goes to the line.</source>
        <translation>要打开的文件夹或文件；FILE:LINE 会转到该行。</translation>
    </message>
    <message>
        <source>New file</source>
        <translation>新建文件</translation>
    </message>
    <message>
        <source>Open folder</source>
        <translation>打开文件夹</translation>
    </message>
    <message>
        <source>Open file</source>
        <translation>打开文件</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Save as</source>
        <translation>另存为</translation>
    </message>
    <message>
        <source>Save all</source>
        <translation>全部保存</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Close all files</source>
        <translation>关闭所有文件</translation>
    </message>
    <message>
        <source>Close folder</source>
        <translation>关闭文件夹</translation>
    </message>
    <message>
        <source>New file in the folder</source>
        <translation>在文件夹中新建文件</translation>
    </message>
    <message>
        <source>New folder in the folder</source>
        <translation>在文件夹中新建文件夹</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>退出</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>重做</translation>
    </message>
    <message>
        <source>Select all</source>
        <translation>全选</translation>
    </message>
    <message>
        <source>Find in file</source>
        <translation>在文件中查找</translation>
    </message>
    <message>
        <source>Replace in file</source>
        <translation>在文件中替换</translation>
    </message>
    <message>
        <source>Show files</source>
        <translation>显示文件</translation>
    </message>
    <message>
        <source>Search in all files</source>
        <translation>在所有文件中搜索</translation>
    </message>
    <message>
        <source>Show team</source>
        <translation>显示团队</translation>
    </message>
    <message>
        <source>Show or hide the left panel</source>
        <translation>显示或隐藏左侧面板</translation>
    </message>
    <message>
        <source>Go to the text</source>
        <translation>转到文本</translation>
    </message>
    <message>
        <source>Wrap long lines</source>
        <translation>长行自动换行</translation>
    </message>
    <message>
        <source>Show or hide spaces and tabs</source>
        <translation>显示或隐藏空格和制表符</translation>
    </message>
    <message>
        <source>Larger text</source>
        <translation>放大文字</translation>
    </message>
    <message>
        <source>Smaller text</source>
        <translation>缩小文字</translation>
    </message>
    <message>
        <source>Text in normal size</source>
        <translation>恢复文字大小</translation>
    </message>
    <message>
        <source>Light or dark as the system</source>
        <translation>浅色或深色跟随系统</translation>
    </message>
    <message>
        <source>Use the dark look</source>
        <translation>使用深色外观</translation>
    </message>
    <message>
        <source>Use the light look</source>
        <translation>使用浅色外观</translation>
    </message>
    <message>
        <source>Go to file</source>
        <translation>转到文件</translation>
    </message>
    <message>
        <source>Run a command</source>
        <translation>运行命令</translation>
    </message>
    <message>
        <source>Go to line</source>
        <translation>转到行</translation>
    </message>
    <message>
        <source>Next open file</source>
        <translation>下一个打开的文件</translation>
    </message>
    <message>
        <source>Previous open file</source>
        <translation>上一个打开的文件</translation>
    </message>
    <message>
        <source>Open the menu</source>
        <translation>打开菜单</translation>
    </message>
    <message>
        <source>Stop following, close what is on top</source>
        <translation>停止跟随，关闭最上层内容</translation>
    </message>
    <message>
        <source>Share this folder</source>
        <translation>共享此文件夹</translation>
    </message>
    <message>
        <source>Join by link</source>
        <translation>通过链接加入</translation>
    </message>
    <message>
        <source>Sign in to a server</source>
        <translation>登录服务器</translation>
    </message>
    <message>
        <source>Your account on the server</source>
        <translation>你在服务器上的帐户</translation>
    </message>
    <message>
        <source>Sign out of the server</source>
        <translation>退出服务器登录</translation>
    </message>
    <message>
        <source>Members and rights of this project</source>
        <translation>此项目的成员和权限</translation>
    </message>
    <message>
        <source>Connect again now</source>
        <translation>立即重新连接</translation>
    </message>
    <message>
        <source>Stop sharing this folder here</source>
        <translation>在此停止共享此文件夹</translation>
    </message>
    <message>
        <source>--theme is dark, light or system.</source>
        <translation>--theme 为 dark、light 或 system。</translation>
    </message>
    <message>
        <source>Git asks</source>
        <translation>Git 询问</translation>
    </message>
    <message>
        <source>Look</source>
        <translation>外观</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>语言</translation>
    </message>
    <message>
        <source>The language of the window.</source>
        <translation>窗口的语言。</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>跟随系统</translation>
    </message>
    <message>
        <source>Size of the whole window</source>
        <translation>整个窗口的大小</translation>
    </message>
    <message>
        <source>In per cent: text, icons and distances together.</source>
        <translation>百分比：文字、图标和间距一并缩放。</translation>
    </message>
    <message>
        <source>Light or dark</source>
        <translation>浅色或深色</translation>
    </message>
    <message>
        <source>The colours of the window.</source>
        <translation>窗口的颜色。</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>深色</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>浅色</translation>
    </message>
    <message>
        <source>High contrast</source>
        <translation>高对比度</translation>
    </message>
    <message>
        <source>Black and white with strong lines, for eyes that need it; light or dark as chosen above.</source>
        <translation>黑白配以粗线条，适合有需要的眼睛；浅色或深色按上方的选择。</translation>
    </message>
    <message>
        <source>Font of the window</source>
        <translation>窗口字体</translation>
    </message>
    <message>
        <source>The name of a font of this computer; empty: Inter.</source>
        <translation>此计算机上某个字体的名称；留空：Inter。</translation>
    </message>
    <message>
        <source>Size of the window&apos;s text</source>
        <translation>窗口文字大小</translation>
    </message>
    <message>
        <source>In pixels.</source>
        <translation>以像素为单位。</translation>
    </message>
    <message>
        <source>Font of the code</source>
        <translation>代码字体</translation>
    </message>
    <message>
        <source>The name of a font of this computer; empty: JetBrains Mono.</source>
        <translation>此计算机上某个字体的名称；留空：JetBrains Mono。</translation>
    </message>
    <message>
        <source>Size of the code</source>
        <translation>代码文字大小</translation>
    </message>
    <message>
        <source>In pixels; Ctrl++ and Ctrl+- change one window only.</source>
        <translation>以像素为单位；Ctrl++ 和 Ctrl+- 仅更改一个窗口。</translation>
    </message>
    <message>
        <source>Colours of the code, dark</source>
        <translation>代码颜色，深色</translation>
    </message>
    <message>
        <source>A theme by its name, such as “Dracula”; empty: the one made for this look.</source>
        <translation>主题的名称，例如“Dracula”；留空：使用为此外观制作的主题。</translation>
    </message>
    <message>
        <source>Colours of the code, light</source>
        <translation>代码颜色，浅色</translation>
    </message>
    <message>
        <source>A theme by its name, such as “GitHub Light”; empty: the one made for this look.</source>
        <translation>主题的名称，例如“GitHub Light”；留空：使用为此外观制作的主题。</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>文本</translation>
    </message>
    <message>
        <source>Lines that do not fit go on below, instead of to the right.</source>
        <translation>放不下的行会在下方继续，而不是向右延伸。</translation>
    </message>
    <message>
        <source>Show spaces and tabs</source>
        <translation>显示空格和制表符</translation>
    </message>
    <message>
        <source>As small marks in the text.</source>
        <translation>在文本中以小标记显示。</translation>
    </message>
    <message>
        <source>Show indent guides</source>
        <translation>显示缩进参考线</translation>
    </message>
    <message>
        <source>Thin lines at each level of indentation.</source>
        <translation>每级缩进处的细线。</translation>
    </message>
    <message>
        <source>Keyboard</source>
        <translation>键盘</translation>
    </message>
    <message>
        <source>Keys as in</source>
        <translation>按键方案</translation>
    </message>
    <message>
        <source>Single keys can be changed on top of it: see Keyboard shortcuts.</source>
        <translation>可在此基础上更改单个按键：参见“键盘快捷键”。</translation>
    </message>
    <message>
        <source>Vim (basic commands)</source>
        <translation>Vim（基本命令）</translation>
    </message>
    <message>
        <source>Team</source>
        <translation>团队</translation>
    </message>
    <message>
        <source>Your name</source>
        <translation>你的名称</translation>
    </message>
    <message>
        <source>As the others see it; empty: the name of your account on this computer.</source>
        <translation>其他人看到的样子；留空：你在此计算机上的帐户名称。</translation>
    </message>
    <message>
        <source>Git</source>
        <translation>Git</translation>
    </message>
    <message>
        <source>Say who wrote the line</source>
        <translation>显示该行的作者</translation>
    </message>
    <message>
        <source>Behind the line with the caret: author, time and commit.</source>
        <translation>在光标所在行之后：作者、时间和提交。</translation>
    </message>
    <message>
        <source>Sign off commits</source>
        <translation>签署提交</translation>
    </message>
    <message>
        <source>Adds “Signed-off-by” with your name, which some projects ask for.</source>
        <translation>添加带有你名称的“Signed-off-by”，某些项目要求这样做。</translation>
    </message>
    <message>
        <source>Terminal</source>
        <translation>终端</translation>
    </message>
    <message>
        <source>Shell</source>
        <translation>Shell</translation>
    </message>
    <message>
        <source>The program of new terminals; empty: the one of your account.</source>
        <translation>新终端使用的程序；留空：你帐户的默认程序。</translation>
    </message>
    <message>
        <source>History</source>
        <translation>历史</translation>
    </message>
    <message>
        <source>Days of local history</source>
        <translation>本地历史的天数</translation>
    </message>
    <message>
        <source>How long the past of files that are not shared is kept; 0: not at all.</source>
        <translation>未共享文件的过去版本保留多久；0：完全不保留。</translation>
    </message>
    <message>
        <source>Size of the local history</source>
        <translation>本地历史的大小</translation>
    </message>
    <message>
        <source>In megabytes; what is older goes first.</source>
        <translation>以兆字节为单位；较早的内容先被清除。</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>启动</translation>
    </message>
    <message>
        <source>Offer the tour</source>
        <translation>提供导览</translation>
    </message>
    <message>
        <source>Shows the five things to know when Dyad is started the first time.</source>
        <translation>首次启动 Dyad 时显示需要了解的五件事。</translation>
    </message>
    <message>
        <source>Line %1: %2</source>
        <translation>第 %1 行：%2</translation>
    </message>
    <message>
        <source>%1 cannot be read.</source>
        <translation>无法读取 %1。</translation>
    </message>
    <message>
        <source>The file has something else named %1.</source>
        <translation>文件中已有其他内容名为 %1。</translation>
    </message>
    <message>
        <source>%1 shares its line with something else: take it out by hand.</source>
        <translation>%1 与其他内容在同一行：请手动移除。</translation>
    </message>
    <message>
        <source>%1 could not be written: %2</source>
        <translation>无法写入 %1：%2</translation>
    </message>
    <message>
        <source>Saving</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Save by itself</source>
        <translation>自动保存</translation>
    </message>
    <message>
        <source>Files that have a name. Without it nothing is lost either: what is not saved comes back at the next start.</source>
        <translation>适用于已命名的文件。即使关闭也不会丢失内容：未保存的内容会在下次启动时恢复。</translation>
    </message>
    <message>
        <source>Never</source>
        <translation>永不</translation>
    </message>
    <message>
        <source>A second after typing</source>
        <translation>输入一秒后</translation>
    </message>
    <message>
        <source>When another tab or window is used</source>
        <translation>切换到其他标签页或窗口时</translation>
    </message>
    <message>
        <source>Format when saving</source>
        <translation>保存时设置格式</translation>
    </message>
    <message>
        <source>By the file&apos;s language server, where it can; not when saving by itself.</source>
        <translation>由文件的语言服务器执行（如果支持）；自动保存时不执行。</translation>
    </message>
    <message>
        <source>Remove spaces at line ends</source>
        <translation>移除行尾空格</translation>
    </message>
    <message>
        <source>When saving, where .editorconfig says nothing about it; the line with the caret is left alone.</source>
        <translation>在 .editorconfig 未作规定时，于保存时执行；光标所在行保持不变。</translation>
    </message>
    <message>
        <source>End with a line break</source>
        <translation>以换行符结尾</translation>
    </message>
    <message>
        <source>When saving, where .editorconfig says nothing about it.</source>
        <translation>在 .editorconfig 未作规定时，于保存时执行。</translation>
    </message>
    <message>
        <source>AI</source>
        <translation>AI</translation>
    </message>
    <message>
        <source>Look for what a question is about</source>
        <translation>查找与问题相关的内容</translation>
    </message>
    <message>
        <source>Places of the project&apos;s files, and of the documents that always go along, are found while you type and sent with the question; each can be left out.</source>
        <translation>输入时会在项目文件和始终附带的文档中查找相关位置，并随问题一起发送；每一处都可以排除。</translation>
    </message>
    <message>
        <source>Limit of a thread</source>
        <translation>会话的上限</translation>
    </message>
    <message>
        <source>In US cents: asks you before a thread costs more; 0: never.</source>
        <translation>以美分为单位：会话费用超过此值前会询问你；0：从不询问。</translation>
    </message>
    <message>
        <source>Commit what you accept</source>
        <translation>提交你接受的内容</translation>
    </message>
    <message>
        <source>One Git commit for each answer, with its files alone, once you have decided about all of its changes.</source>
        <translation>在你对某个回答的所有更改作出决定后，为该回答创建一个 Git 提交，仅包含其涉及的文件。</translation>
    </message>
    <message>
        <source>Organisations on the server</source>
        <translation>服务器上的组织</translation>
    </message>
    <message>
        <source>Find places by their meaning</source>
        <translation>按含义查找位置</translation>
    </message>
    <message>
        <source>The files of a shared folder are sent, in pieces and once each, to an embedding model of the server&apos;s providers, and your questions with them. You are asked for each folder first, with what it costs.</source>
        <translation>共享文件夹中的文件会分段发送给服务器提供商的嵌入模型，每段只发送一次，你的问题也会一并发送。对每个文件夹都会先询问你，并说明费用。</translation>
    </message>
    <message>
        <source>Model for that</source>
        <translation>用于此功能的模型</translation>
    </message>
    <message>
        <source>As the server&apos;s providers name it, such as “text-embedding-3-small”; empty: none.</source>
        <translation>服务器提供商所用的名称，例如“text-embedding-3-small”；留空：不使用。</translation>
    </message>
</context>
<context>
    <name>dyad::app::AboutSheet</name>
    <message>
        <source>An IDE in which a team works in one live working copy. Apache License 2.0; with Qt %1 on %2.</source>
        <translation>团队在同一个实时工作副本中协作的 IDE。Apache License 2.0；使用 Qt %1，运行于 %2。</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>复制</translation>
    </message>
    <message>
        <source>Notices of the software that Dyad is made with</source>
        <translation>Dyad 所用软件的声明</translation>
    </message>
</context>
<context>
    <name>dyad::app::Account</name>
    <message>
        <source>This is not the address of a server. It looks like https://dyad.example.org</source>
        <translation>这不是服务器地址。它的形式类似 https://dyad.example.org</translation>
    </message>
    <message>
        <source>This is not an email address.</source>
        <translation>这不是电子邮件地址。</translation>
    </message>
    <message>
        <source>Type your password.</source>
        <translation>请输入密码。</translation>
    </message>
    <message>
        <source>Say a name that the others see.</source>
        <translation>请填写其他人会看到的名称。</translation>
    </message>
    <message>
        <source>Choose a password.</source>
        <translation>请设置密码。</translation>
    </message>
    <message>
        <source>This took too long. Begin to sign in again.</source>
        <translation>时间太长。请重新开始登录。</translation>
    </message>
    <message>
        <source>Type the code that the app shows.</source>
        <translation>请输入应用显示的代码。</translation>
    </message>
</context>
<context>
    <name>dyad::app::AccountDevicePage</name>
    <message>
        <source>A device that wants to sign in as you shows a code. Let in only what you have started yourself just now.</source>
        <translation>想以你的身份登录的设备会显示一个代码。只放行你自己刚刚发起的登录。</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>代码</translation>
    </message>
    <message>
        <source>Look who it is</source>
        <translation>查看是谁</translation>
    </message>
    <message>
        <source>Let it in</source>
        <translation>放行</translation>
    </message>
    <message>
        <source>Turn it away</source>
        <translation>拒绝</translation>
    </message>
    <message>
        <source>%1, at the address %2</source>
        <translation>%1，地址 %2</translation>
    </message>
    <message>
        <source>The device is signed in as you.</source>
        <translation>该设备已以你的身份登录。</translation>
    </message>
    <message>
        <source>The device was turned away.</source>
        <translation>该设备已被拒绝。</translation>
    </message>
    <message>
        <source>If you let it in, it may do all that you may, for %1 days. You can end that under Sign-ins.</source>
        <translation>如果放行，它在 %1 天内可以执行你能执行的所有操作。你可以在“登录”中结束它。</translation>
    </message>
</context>
<context>
    <name>dyad::app::AccountFactorPage</name>
    <message>
        <source>Password</source>
        <translation>密码</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>代码</translation>
    </message>
    <message>
        <source>six digits, or a recovery code</source>
        <translation>六位数字或恢复代码</translation>
    </message>
    <message>
        <source>Set up</source>
        <translation>设置</translation>
    </message>
    <message>
        <source>Turn on</source>
        <translation>启用</translation>
    </message>
    <message>
        <source>New recovery codes</source>
        <translation>新的恢复代码</translation>
    </message>
    <message>
        <source>Turn off</source>
        <translation>停用</translation>
    </message>
    <message numerus="yes">
        <source>Your second factor is on. %n recovery code(s) are not used yet.</source>
        <translation>
            <numerusform>第二重验证已启用。还有 %n 个恢复代码未使用。</numerusform>
        </translation>
    </message>
    <message>
        <source>Read the picture with an authenticator app, or type the key into it; then type the code that it shows.</source>
        <translation>用身份验证器应用扫描图片，或在其中输入密钥；然后输入它显示的代码。</translation>
    </message>
    <message>
        <source>With a second factor nobody gets in with your password alone: a code of an app on your telephone is asked for, too.</source>
        <translation>启用第二重验证后，仅凭密码无法登录：还需要你手机应用中的代码。</translation>
    </message>
    <message>
        <source>The second factor is off.</source>
        <translation>第二重验证已停用。</translation>
    </message>
    <message>
        <source>These recovery codes let you in once each where the app is lost. Keep them in a safe place: they are not shown again.</source>
        <translation>应用丢失时，每个恢复代码可让你登录一次。请妥善保管：它们不会再次显示。</translation>
    </message>
</context>
<context>
    <name>dyad::app::AccountPasswordPage</name>
    <message>
        <source>Password of now</source>
        <translation>当前密码</translation>
    </message>
    <message>
        <source>New password</source>
        <translation>新密码</translation>
    </message>
    <message>
        <source>The new one once more</source>
        <translation>再次输入新密码</translation>
    </message>
    <message>
        <source>Your other sign-ins end with it.</source>
        <translation>你的其他登录会随之结束。</translation>
    </message>
    <message>
        <source>Change the password</source>
        <translation>更改密码</translation>
    </message>
    <message>
        <source>These two are not the same.</source>
        <translation>两次输入不一致。</translation>
    </message>
    <message>
        <source>The password is changed; your other sign-ins have ended.</source>
        <translation>密码已更改；你的其他登录已结束。</translation>
    </message>
</context>
<context>
    <name>dyad::app::AccountProfilePage</name>
    <message>
        <source>Your name</source>
        <translation>你的名称</translation>
    </message>
    <message>
        <source>Email</source>
        <translation>电子邮件</translation>
    </message>
    <message>
        <source>Password, for a new address or the end of the account</source>
        <translation>密码（更改地址或注销帐户时需要）</translation>
    </message>
    <message>
        <source>Code of the second factor, for the end of the account</source>
        <translation>第二重验证的代码（注销帐户时需要）</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Save what the server knows of you…</source>
        <translation>保存服务器所知的关于你的信息…</translation>
    </message>
    <message>
        <source>Delete the account…</source>
        <translation>删除帐户…</translation>
    </message>
    <message>
        <source>Kept.</source>
        <translation>已保存。</translation>
    </message>
    <message>
        <source>Delete it for good</source>
        <translation>永久删除</translation>
    </message>
    <message>
        <source>Your name, address and ways in go; what you wrote stays in the projects, without a name. This cannot be undone. Type your password, then press the button again.</source>
        <translation>你的名称、地址和登录方式将被删除；你写的内容会不署名地留在项目中。此操作无法撤销。请输入密码，然后再次按下按钮。</translation>
    </message>
</context>
<context>
    <name>dyad::app::AccountSessionsPage</name>
    <message>
        <source>Where you are signed in</source>
        <translation>你的登录位置</translation>
    </message>
    <message>
        <source>End this sign-in</source>
        <translation>结束此登录</translation>
    </message>
    <message>
        <source>End all but this one</source>
        <translation>结束除此之外的所有登录</translation>
    </message>
    <message numerus="yes">
        <source>%n sign-in(s) have ended.</source>
        <translation>
            <numerusform>%n 个登录已结束。</numerusform>
        </translation>
    </message>
    <message>
        <source>%1
%2, last used %3</source>
        <translation>%1
%2，上次使用 %3</translation>
    </message>
    <message>
        <source>%1 (this one)</source>
        <translation>%1（当前）</translation>
    </message>
    <message>
        <source>The sign-in has ended.</source>
        <translation>登录已结束。</translation>
    </message>
    <message>
        <source>Your password, if you signed in more than ten minutes ago</source>
        <translation>你的密码（如果登录已超过十分钟）</translation>
    </message>
</context>
<context>
    <name>dyad::app::AccountSheet</name>
    <message>
        <source>Done</source>
        <translation>完成</translation>
    </message>
    <message>
        <source>You</source>
        <translation>你</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>密码</translation>
    </message>
    <message>
        <source>Second factor</source>
        <translation>第二重验证</translation>
    </message>
    <message>
        <source>Sign-ins</source>
        <translation>登录</translation>
    </message>
    <message>
        <source>Devices</source>
        <translation>设备</translation>
    </message>
    <message>
        <source>Your account</source>
        <translation>你的帐户</translation>
    </message>
    <message>
        <source>On %1. This computer has no keychain: your sign-in is kept in a file that only you can read.</source>
        <translation>位于 %1。此计算机没有密钥环：你的登录信息保存在只有你能读取的文件中。</translation>
    </message>
    <message>
        <source>On %1.</source>
        <translation>位于 %1。</translation>
    </message>
    <message>
        <source>Save what the server knows of you</source>
        <translation>保存服务器所知的关于你的信息</translation>
    </message>
    <message>
        <source>The file cannot be written: %1</source>
        <translation>无法写入文件：%1</translation>
    </message>
    <message>
        <source>AI keys</source>
        <translation>AI 密钥</translation>
    </message>
</context>
<context>
    <name>dyad::app::AgentFlow</name>
    <message>
        <source>Let the AI fix all problems</source>
        <translation>让 AI 修复所有问题</translation>
    </message>
    <message>
        <source>Undo what the agent changed</source>
        <translation>撤销智能体的更改</translation>
    </message>
    <message>
        <source>Stop the agent</source>
        <translation>停止智能体</translation>
    </message>
    <message>
        <source>The agent has made %1 steps. May it go on?</source>
        <translation>智能体已执行 %1 步。允许继续吗？</translation>
    </message>
    <message>
        <source>The agent has spent %1. May it go on?</source>
        <translation>智能体已花费 %1。允许继续吗？</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>继续</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 / %2</translation>
    </message>
    <message>
        <source>Step %1 of %2</source>
        <translation>第 %1 步，共 %2 步</translation>
    </message>
    <message numerus="yes">
        <source>%n step(s)</source>
        <translation>
            <numerusform>%n 步</numerusform>
        </translation>
    </message>
    <message>
        <source>There are no problems.</source>
        <translation>没有问题。</translation>
    </message>
    <message>
        <source>Fix these problems, then check that they are gone.</source>
        <translation>修复这些问题，然后检查它们是否已消失。</translation>
    </message>
    <message>
        <source>The tool servers of this project have changed. Start them?</source>
        <translation>此项目的工具服务器已更改。要启动它们吗？</translation>
    </message>
    <message>
        <source>Start the tool servers of this project?</source>
        <translation>要启动此项目的工具服务器吗？</translation>
    </message>
    <message>
        <source>They are in .mcp.json, which everybody who shares the folder can change.</source>
        <translation>它们定义在 .mcp.json 中，共享此文件夹的任何人都可以更改该文件。</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>启动</translation>
    </message>
    <message>
        <source>This thread has cost %1. May the agent go on?</source>
        <translation>此会话已花费 %1。允许智能体继续吗？</translation>
    </message>
</context>
<context>
    <name>dyad::app::AgentTools</name>
    <message>
        <source>Run this command?</source>
        <translation>运行此命令？</translation>
    </message>
    <message>
        <source>Run</source>
        <translation>运行</translation>
    </message>
    <message>
        <source>AI</source>
        <translation>AI</translation>
    </message>
    <message>
        <source>Fetch this page?</source>
        <translation>抓取此页面？</translation>
    </message>
    <message>
        <source>Fetch</source>
        <translation>抓取</translation>
    </message>
    <message>
        <source>Use this tool of %1?</source>
        <translation>使用 %1 的此工具？</translation>
    </message>
    <message>
        <source>Use</source>
        <translation>使用</translation>
    </message>
    <message>
        <source>exactly this command</source>
        <translation>仅此命令</translation>
    </message>
    <message>
        <source>all pages of %1</source>
        <translation>%1 的所有页面</translation>
    </message>
    <message>
        <source>this tool, with anything</source>
        <translation>此工具，参数不限</translation>
    </message>
    <message>
        <source>Change this file?</source>
        <translation>要更改此文件吗？</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>更改</translation>
    </message>
    <message>
        <source>Change %1? Look before you allow it: %2.</source>
        <translation>要更改 %1 吗？允许之前请先查看：%2。</translation>
    </message>
</context>
<context>
    <name>dyad::app::AiCursor</name>
    <message>
        <source>Dyad AI</source>
        <translation>Dyad AI</translation>
    </message>
</context>
<context>
    <name>dyad::app::AnswerCommits</name>
    <message>
        <source>Accept an answer of the AI</source>
        <translation>接受 AI 的回答</translation>
    </message>
    <message>
        <source>The answer could not be committed: %1</source>
        <translation>无法提交该回答：%1</translation>
    </message>
</context>
<context>
    <name>dyad::app::Application</name>
    <message>
        <source>%1 could not be written.</source>
        <translation>无法写入 %1。</translation>
    </message>
</context>
<context>
    <name>dyad::app::AvatarStack</name>
    <message>
        <source>Here: %1</source>
        <translation>在这里：%1</translation>
    </message>
</context>
<context>
    <name>dyad::app::BlameLine</name>
    <message>
        <source>just now</source>
        <translation>刚刚</translation>
    </message>
    <message numerus="yes">
        <source>%n minutes ago</source>
        <translation>
            <numerusform>%n 分钟前</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hours ago</source>
        <translation>
            <numerusform>%n 小时前</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n days ago</source>
        <translation>
            <numerusform>%n 天前</numerusform>
        </translation>
    </message>
    <message>
        <source>Not committed yet</source>
        <translation>尚未提交</translation>
    </message>
    <message>
        <source>%1, %2 · %3</source>
        <translation>%1，%2 · %3</translation>
    </message>
</context>
<context>
    <name>dyad::app::Breadcrumbs</name>
    <message>
        <source>Path of the file</source>
        <translation>文件路径</translation>
    </message>
</context>
<context>
    <name>dyad::app::BreakpointSheet</name>
    <message>
        <source>Stops only where this is true</source>
        <translation>仅在此条件为真时停止</translation>
    </message>
    <message>
        <source>an expression, as n &gt; 3</source>
        <translation>表达式，例如 n &gt; 3</translation>
    </message>
    <message>
        <source>Stops only from this many hits on</source>
        <translation>仅从此命中次数起停止</translation>
    </message>
    <message>
        <source>a number, as 5</source>
        <translation>数字，例如 5</translation>
    </message>
    <message>
        <source>Says this in the console, and does not stop</source>
        <translation>在控制台输出此内容，且不停止</translation>
    </message>
    <message>
        <source>a text, with {expressions}</source>
        <translation>文本，可包含 {expressions}</translation>
    </message>
    <message>
        <source>Set</source>
        <translation>设置</translation>
    </message>
    <message>
        <source>Breakpoint at %1</source>
        <translation>%1 处的断点</translation>
    </message>
    <message>
        <source>Fields that are empty ask for nothing. Expressions are those of the language that is debugged.</source>
        <translation>留空的字段不起作用。表达式使用所调试的语言。</translation>
    </message>
</context>
<context>
    <name>dyad::app::CallsPanel</name>
    <message>
        <source>“Show who calls this” lists the callers of a function here.</source>
        <translation>“显示谁调用此处”会在此列出函数的调用方。</translation>
    </message>
    <message>
        <source>Calls</source>
        <translation>调用</translation>
    </message>
    <message>
        <source>Who calls “%1”</source>
        <translation>谁调用“%1”</translation>
    </message>
    <message>
        <source>What “%1” calls</source>
        <translation>“%1”调用了什么</translation>
    </message>
    <message>
        <source>Show what it calls</source>
        <translation>显示它调用了什么</translation>
    </message>
    <message>
        <source>Show who calls it</source>
        <translation>显示谁调用它</translation>
    </message>
</context>
<context>
    <name>dyad::app::ChatContext</name>
    <message>
        <source>of the file at hand</source>
        <translation>当前文件的</translation>
    </message>
    <message>
        <source>changes since the last commit</source>
        <translation>自上次提交以来的更改</translation>
    </message>
    <message>
        <source>what the terminal shows</source>
        <translation>终端显示的内容</translation>
    </message>
    <message>
        <source>is here</source>
        <translation>在这里</translation>
    </message>
    <message>
        <source>how this works</source>
        <translation>这是如何工作的</translation>
    </message>
    <message>
        <source>Explain what this code does and why, step by step.</source>
        <translation>逐步说明这段代码做什么以及为什么这样做。</translation>
    </message>
    <message>
        <source>what is wrong here</source>
        <translation>这里有什么问题</translation>
    </message>
    <message>
        <source>Find what is wrong in this code and fix it.</source>
        <translation>找出这段代码的问题并修复。</translation>
    </message>
    <message>
        <source>write tests</source>
        <translation>编写测试</translation>
    </message>
    <message>
        <source>Write tests for this code, in the way that this project tests.</source>
        <translation>按照此项目的测试方式为这段代码编写测试。</translation>
    </message>
    <message>
        <source>write comments</source>
        <translation>编写注释</translation>
    </message>
    <message>
        <source>Write the comments that a reader of this code needs.</source>
        <translation>为这段代码编写读者需要的注释。</translation>
    </message>
    <message>
        <source>look for faults</source>
        <translation>查找缺陷</translation>
    </message>
    <message>
        <source>Review these changes: faults, missing cases, unclear names. Name file and line.</source>
        <translation>审阅这些更改：缺陷、遗漏的情况、不清楚的名称。请指明文件和行。</translation>
    </message>
    <message>
        <source>a commit message</source>
        <translation>提交消息</translation>
    </message>
    <message>
        <source>Write a commit message for these changes: one line, then why.</source>
        <translation>为这些更改写一条提交消息：先写一行摘要，再说明原因。</translation>
    </message>
    <message>
        <source>what was said there</source>
        <translation>那里说过的内容</translation>
    </message>
    <message numerus="yes">
        <source>%n document(s)</source>
        <translation>
            <numerusform>%n 个文档</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>dyad::app::ChatFlow</name>
    <message>
        <source>Show or hide the chat</source>
        <translation>显示或隐藏聊天</translation>
    </message>
    <message>
        <source>Ask the AI</source>
        <translation>询问 AI</translation>
    </message>
    <message>
        <source>Chat</source>
        <translation>聊天</translation>
    </message>
    <message>
        <source>Chat (Ctrl+Shift+A)</source>
        <translation>聊天 (Ctrl+Shift+A)</translation>
    </message>
    <message>
        <source>Keep the question as a prompt</source>
        <translation>将问题保存为提示词</translation>
    </message>
    <message>
        <source>Delete this thread?</source>
        <translation>删除此会话？</translation>
    </message>
    <message>
        <source>“%1” goes for everybody in the project.</source>
        <translation>“%1”将对项目中的所有人消失。</translation>
    </message>
    <message>
        <source>Keep it</source>
        <translation>保留</translation>
    </message>
    <message>
        <source>Delete the thread</source>
        <translation>删除会话</translation>
    </message>
    <message>
        <source>Export the thread</source>
        <translation>导出会话</translation>
    </message>
    <message>
        <source>Markdown (*.md)</source>
        <translation>Markdown (*.md)</translation>
    </message>
    <message>
        <source>The thread is in %1</source>
        <translation>会话已写入 %1</translation>
    </message>
    <message>
        <source>%1 cannot be written: %2</source>
        <translation>无法写入 %1：%2</translation>
    </message>
    <message>
        <source>There is no prompt to keep.</source>
        <translation>没有可保存的提示词。</translation>
    </message>
    <message>
        <source>The prompt is behind “/” from now on.</source>
        <translation>今后可通过“/”使用该提示词。</translation>
    </message>
    <message>
        <source>AI</source>
        <translation>AI</translation>
    </message>
    <message>
        <source>Committed: %1</source>
        <translation>已提交：%1</translation>
    </message>
    <message>
        <source>This thread has cost %1 and would pass its limit of %2. Ask on?</source>
        <translation>此会话已花费 %1，将超出其上限 %2。要继续提问吗？</translation>
    </message>
    <message>
        <source>A new thread begins at nothing. The limit is in the settings.</source>
        <translation>新会话从零开始计费。上限可在设置中更改。</translation>
    </message>
    <message>
        <source>Ask on</source>
        <translation>继续提问</translation>
    </message>
</context>
<context>
    <name>dyad::app::CloneSheet</name>
    <message>
        <source>Clone a repository</source>
        <translation>克隆存储库</translation>
    </message>
    <message>
        <source>Its files and its history come into a new folder. Sign-ins are those of Git: its credential helper, your ssh agent.</source>
        <translation>它的文件和历史会放入一个新文件夹。登录由 Git 负责：其凭据助手或你的 ssh 代理。</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>地址</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>文件夹</translation>
    </message>
    <message>
        <source>where it goes</source>
        <translation>存放的位置</translation>
    </message>
    <message>
        <source>Clone</source>
        <translation>克隆</translation>
    </message>
    <message>
        <source>Choose a folder</source>
        <translation>选择文件夹</translation>
    </message>
    <message>
        <source>Choose the folder that it goes into</source>
        <translation>选择要放入的文件夹</translation>
    </message>
    <message>
        <source>Say where it is: an address, or a folder.</source>
        <translation>请填写它的位置：地址或文件夹。</translation>
    </message>
    <message>
        <source>Say which folder it goes into.</source>
        <translation>请填写要放入的文件夹。</translation>
    </message>
    <message>
        <source>This folder is not empty.</source>
        <translation>此文件夹不为空。</translation>
    </message>
    <message>
        <source>Cloning</source>
        <translation>正在克隆</translation>
    </message>
    <message>
        <source>%1: %2 %</source>
        <translation>%1：%2%</translation>
    </message>
    <message>
        <source>Nothing can be written there: %1</source>
        <translation>无法在该处写入任何内容：%1</translation>
    </message>
    <message>
        <source>%1 cannot be made: %2</source>
        <translation>无法创建 %1：%2</translation>
    </message>
</context>
<context>
    <name>dyad::app::CommentFlow</name>
    <message>
        <source>Add comment</source>
        <translation>添加评论</translation>
    </message>
    <message>
        <source>Show comments</source>
        <translation>显示评论</translation>
    </message>
    <message>
        <source>Next comment</source>
        <translation>下一条评论</translation>
    </message>
    <message>
        <source>Previous comment</source>
        <translation>上一条评论</translation>
    </message>
    <message>
        <source>Export comments as Markdown</source>
        <translation>将评论导出为 Markdown</translation>
    </message>
    <message>
        <source>Comments (Ctrl+Alt+C)</source>
        <translation>评论 (Ctrl+Alt+C)</translation>
    </message>
    <message numerus="yes">
        <source>(%n replies)</source>
        <translation>
            <numerusform>（%n 条回复）</numerusform>
        </translation>
    </message>
    <message>
        <source>Line %1</source>
        <translation>第 %1 行</translation>
    </message>
    <message>
        <source>Comments are for shared folders: share this one first.</source>
        <translation>评论仅用于共享文件夹：请先共享此文件夹。</translation>
    </message>
    <message>
        <source>You may read comments here, not write them.</source>
        <translation>你可以在此阅读评论，但不能撰写。</translation>
    </message>
    <message>
        <source>Export comments</source>
        <translation>导出评论</translation>
    </message>
    <message>
        <source>Comments on %1.md</source>
        <translation>%1 的评论.md</translation>
    </message>
    <message>
        <source>Markdown (*.md)</source>
        <translation>Markdown (*.md)</translation>
    </message>
    <message>
        <source>The comments stand in %1.</source>
        <translation>评论已写入 %1。</translation>
    </message>
    <message>
        <source>%1 could not be written: %2</source>
        <translation>无法写入 %1：%2</translation>
    </message>
</context>
<context>
    <name>dyad::app::DebugFlow</name>
    <message>
        <source>Start debugging, or continue</source>
        <translation>开始调试或继续</translation>
    </message>
    <message>
        <source>Set or remove a breakpoint</source>
        <translation>设置或移除断点</translation>
    </message>
    <message>
        <source>Step over</source>
        <translation>单步跳过</translation>
    </message>
    <message>
        <source>Step in</source>
        <translation>单步进入</translation>
    </message>
    <message>
        <source>Step out</source>
        <translation>单步跳出</translation>
    </message>
    <message>
        <source>Pause the program</source>
        <translation>暂停程序</translation>
    </message>
    <message>
        <source>Stop debugging</source>
        <translation>停止调试</translation>
    </message>
    <message>
        <source>Choose what is debugged</source>
        <translation>选择调试对象</translation>
    </message>
    <message>
        <source>Watch the selection</source>
        <translation>监视所选内容</translation>
    </message>
    <message>
        <source>Show or hide the debugger</source>
        <translation>显示或隐藏调试器</translation>
    </message>
    <message>
        <source>Debugger</source>
        <translation>调试器</translation>
    </message>
    <message>
        <source>No debugger for “%1” is installed: docs say which ones there are.</source>
        <translation>未安装适用于“%1”的调试器：文档中说明了有哪些可用。</translation>
    </message>
    <message>
        <source>Say when the breakpoint here stops</source>
        <translation>指定此处断点的停止条件</translation>
    </message>
    <message>
        <source>%1:%2</source>
        <translation>%1:%2</translation>
    </message>
    <message>
        <source>Remove the breakpoint</source>
        <translation>移除断点</translation>
    </message>
    <message>
        <source>Set a breakpoint</source>
        <translation>设置断点</translation>
    </message>
    <message>
        <source>Say when it stops…</source>
        <translation>指定停止条件…</translation>
    </message>
    <message>
        <source>Start debugging</source>
        <translation>开始调试</translation>
    </message>
</context>
<context>
    <name>dyad::app::EditPreview</name>
    <message>
        <source>Change</source>
        <translation>更改</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Changes</source>
        <translation>更改</translation>
    </message>
    <message>
        <source>Line</source>
        <translation>行</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>之前</translation>
    </message>
    <message>
        <source>After</source>
        <translation>之后</translation>
    </message>
    <message>
        <source>Make %1</source>
        <translation>创建 %1</translation>
    </message>
    <message>
        <source>Delete %1</source>
        <translation>删除 %1</translation>
    </message>
    <message>
        <source>Move %1 to %2</source>
        <translation>将 %1 移动到 %2</translation>
    </message>
    <message numerus="yes">
        <source>Change %n place(s)</source>
        <translation>
            <numerusform>更改 %n 处</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>dyad::app::EditingFlow</name>
    <message>
        <source>Comment or uncomment the lines</source>
        <translation>注释或取消注释这些行</translation>
    </message>
    <message>
        <source>Duplicate the line or the selection</source>
        <translation>复制行或所选内容</translation>
    </message>
    <message>
        <source>Move the lines up</source>
        <translation>上移行</translation>
    </message>
    <message>
        <source>Move the lines down</source>
        <translation>下移行</translation>
    </message>
    <message>
        <source>Delete the lines</source>
        <translation>删除行</translation>
    </message>
    <message>
        <source>Join the lines</source>
        <translation>合并行</translation>
    </message>
    <message>
        <source>Indent the lines</source>
        <translation>增加行缩进</translation>
    </message>
    <message>
        <source>Unindent the lines</source>
        <translation>减少行缩进</translation>
    </message>
    <message>
        <source>Make it upper case</source>
        <translation>转换为大写</translation>
    </message>
    <message>
        <source>Make it lower case</source>
        <translation>转换为小写</translation>
    </message>
    <message>
        <source>Show or hide the map beside the text</source>
        <translation>显示或隐藏文本旁的缩略图</translation>
    </message>
    <message>
        <source>Sort the lines, A to Z</source>
        <translation>按 A 到 Z 排序行</translation>
    </message>
    <message>
        <source>Sort the lines, Z to A</source>
        <translation>按 Z 到 A 排序行</translation>
    </message>
    <message>
        <source>Turn the order of the lines around</source>
        <translation>反转行的顺序</translation>
    </message>
    <message>
        <source>Remove lines that are there twice</source>
        <translation>移除重复的行</translation>
    </message>
    <message>
        <source>Remove empty lines</source>
        <translation>移除空行</translation>
    </message>
    <message>
        <source>Remove spaces at the ends of lines</source>
        <translation>移除行尾空格</translation>
    </message>
    <message>
        <source>Make spaces of tabs at the starts of lines</source>
        <translation>将行首的制表符转换为空格</translation>
    </message>
    <message>
        <source>Make tabs of spaces at the starts of lines</source>
        <translation>将行首的空格转换为制表符</translation>
    </message>
    <message>
        <source>Make It Title Case</source>
        <translation>转换为 Title Case</translation>
    </message>
    <message>
        <source>Make it snake_case</source>
        <translation>转换为 snake_case</translation>
    </message>
    <message>
        <source>Make it camelCase</source>
        <translation>转换为 camelCase</translation>
    </message>
    <message>
        <source>Add a caret above</source>
        <translation>在上方添加光标</translation>
    </message>
    <message>
        <source>Add a caret below</source>
        <translation>在下方添加光标</translation>
    </message>
    <message>
        <source>Select the next place with the same text, too</source>
        <translation>同时选择下一处相同文本</translation>
    </message>
    <message>
        <source>Select all places with the same text</source>
        <translation>选择所有相同文本</translation>
    </message>
    <message>
        <source>Select the line</source>
        <translation>选择行</translation>
    </message>
    <message>
        <source>Go to the matching bracket</source>
        <translation>转到匹配的括号</translation>
    </message>
    <message>
        <source>Select columns with the arrow keys, on or off</source>
        <translation>开启或关闭用方向键选择列</translation>
    </message>
    <message>
        <source>Set or remove a bookmark</source>
        <translation>设置或移除书签</translation>
    </message>
    <message>
        <source>Go to the next bookmark</source>
        <translation>转到下一个书签</translation>
    </message>
    <message>
        <source>Go to the previous bookmark</source>
        <translation>转到上一个书签</translation>
    </message>
    <message>
        <source>Remove the bookmarks of this file</source>
        <translation>移除此文件的书签</translation>
    </message>
    <message>
        <source>Go to a bookmark of the project</source>
        <translation>转到项目的书签</translation>
    </message>
    <message>
        <source>Go to a bookmark</source>
        <translation>转到书签</translation>
    </message>
    <message>
        <source>Insert a snippet</source>
        <translation>插入代码片段</translation>
    </message>
    <message>
        <source>Make a snippet of the selection</source>
        <translation>将所选内容制成代码片段</translation>
    </message>
    <message>
        <source>Edit the snippets</source>
        <translation>编辑代码片段</translation>
    </message>
    <message>
        <source>%1 cannot be written: %2</source>
        <translation>无法写入 %1：%2</translation>
    </message>
    <message>
        <source>Select the text that is to become a snippet first.</source>
        <translation>请先选择要制成代码片段的文本。</translation>
    </message>
    <message>
        <source>%1 is no JSON object that can be added to.</source>
        <translation>%1 不是可以添加内容的 JSON 对象。</translation>
    </message>
    <message>
        <source>Comment the selection as a block, or take the marks away</source>
        <translation>将所选内容设为块注释，或取消块注释</translation>
    </message>
    <message>
        <source>New line below (Ctrl+Enter)</source>
        <translation>在下方新建行 (Ctrl+Enter)</translation>
    </message>
    <message>
        <source>New line above (Ctrl+Shift+Enter)</source>
        <translation>在上方新建行 (Ctrl+Shift+Enter)</translation>
    </message>
    <message>
        <source>Duplicate the lines upwards</source>
        <translation>向上复制行</translation>
    </message>
    <message>
        <source>Find the next place</source>
        <translation>查找下一处</translation>
    </message>
    <message>
        <source>Find the previous place</source>
        <translation>查找上一处</translation>
    </message>
    <message>
        <source>Cut</source>
        <translation>剪切</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>复制</translation>
    </message>
    <message>
        <source>Paste</source>
        <translation>粘贴</translation>
    </message>
    <message>
        <source>Save and close</source>
        <translation>保存并关闭</translation>
    </message>
    <message>
        <source>Open the tab again that was closed last</source>
        <translation>重新打开上次关闭的标签页</translation>
    </message>
    <message>
        <source>Leave this place out, select the next with the same text</source>
        <translation>跳过此处，选择下一处相同文本</translation>
    </message>
</context>
<context>
    <name>dyad::app::EditorPage</name>
    <message>
        <source>Text of %1</source>
        <translation>%1 的文本</translation>
    </message>
    <message>
        <source>This file is not text</source>
        <translation>此文件不是文本</translation>
    </message>
    <message>
        <source>%1, %2. It can be opened with another program.</source>
        <translation>%1，%2。可以用其他程序打开。</translation>
    </message>
    <message>
        <source>Versions</source>
        <translation>版本</translation>
    </message>
    <message>
        <source>This file is too large to edit</source>
        <translation>此文件太大，无法编辑</translation>
    </message>
    <message>
        <source>%1, %2.</source>
        <translation>%1, %2.</translation>
    </message>
    <message>
        <source>This file is gone</source>
        <translation>此文件已不存在</translation>
    </message>
    <message>
        <source>%1 was deleted or moved.</source>
        <translation>%1 已被删除或移动。</translation>
    </message>
    <message>
        <source>Look again</source>
        <translation>重新查看</translation>
    </message>
    <message>
        <source>This file could not be opened</source>
        <translation>无法打开此文件</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>重试</translation>
    </message>
    <message>
        <source>Opening %1</source>
        <translation>正在打开 %1</translation>
    </message>
    <message>
        <source>Spaces: %1</source>
        <translation>空格：%1</translation>
    </message>
    <message>
        <source>Tabs: %1</source>
        <translation>制表符：%1</translation>
    </message>
    <message>
        <source>Plain text</source>
        <translation>纯文本</translation>
    </message>
</context>
<context>
    <name>dyad::app::Embeddings</name>
    <message>
        <source>What that costs is not known here.</source>
        <translation>此处不知道其费用。</translation>
    </message>
    <message>
        <source>That costs nothing, or its price is not known.</source>
        <translation>不产生费用，或价格未知。</translation>
    </message>
    <message>
        <source>That costs about %1, once; later only what changes is sent.</source>
        <translation>费用约为 %1，仅此一次；之后只发送有更改的内容。</translation>
    </message>
    <message>
        <source>Send the project&apos;s files to “%1”?</source>
        <translation>将项目的文件发送给“%1”？</translation>
    </message>
    <message numerus="yes">
        <source>To find places by their meaning, %n piece(s) of this folder&apos;s files go through the server to that model, about %1 tokens.</source>
        <translation>
            <numerusform>为了按含义查找位置，此文件夹中文件的 %n 个片段会经由服务器发送给该模型，约 %1 个令牌。</numerusform>
        </translation>
    </message>
    <message>
        <source>Send them</source>
        <translation>发送</translation>
    </message>
    <message>
        <source>The index by meaning cannot go on: %1</source>
        <translation>按含义的索引无法继续：%1</translation>
    </message>
    <message>
        <source>There is no connection to the server just now.</source>
        <translation>目前没有与服务器的连接。</translation>
    </message>
</context>
<context>
    <name>dyad::app::EncodingFlow</name>
    <message>
        <source>Choose the encoding</source>
        <translation>选择编码</translation>
    </message>
    <message>
        <source>Choose the line ends</source>
        <translation>选择行尾</translation>
    </message>
    <message>
        <source>Read again as</source>
        <translation>重新读取为</translation>
    </message>
    <message>
        <source>Save as</source>
        <translation>另存为</translation>
    </message>
    <message>
        <source>%1 stays as it is: %2</source>
        <translation>%1 保持原样：%2</translation>
    </message>
    <message>
        <source>Choose the indentation</source>
        <translation>选择缩进</translation>
    </message>
    <message>
        <source>Choose the language that the text is coloured as</source>
        <translation>选择文本着色所用的语言</translation>
    </message>
    <message>
        <source>Spaces: %1</source>
        <translation>空格：%1</translation>
    </message>
    <message>
        <source>Tabs, %1 wide</source>
        <translation>制表符，宽度 %1</translation>
    </message>
    <message>
        <source>As the name of the file says</source>
        <translation>按文件名</translation>
    </message>
    <message>
        <source>Colour the text as</source>
        <translation>文本着色语言</translation>
    </message>
</context>
<context>
    <name>dyad::app::ExtensionFlow</name>
    <message>
        <source>read the text of the open file</source>
        <translation>读取打开文件的文本</translation>
    </message>
    <message>
        <source>change the open file</source>
        <translation>更改打开的文件</translation>
    </message>
    <message>
        <source>read the files of the folder</source>
        <translation>读取文件夹中的文件</translation>
    </message>
    <message>
        <source>Extensions</source>
        <translation>扩展</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Not installed: %1</source>
        <translation>未安装：%1</translation>
    </message>
    <message>
        <source>%1 is installed.</source>
        <translation>%1 已安装。</translation>
    </message>
    <message>
        <source>Insert: %1</source>
        <translation>插入：%1</translation>
    </message>
    <message>
        <source>Run: %1</source>
        <translation>运行：%1</translation>
    </message>
    <message>
        <source>Use the colours “%1” (again: ours)</source>
        <translation>使用配色“%1”（再次执行：恢复默认配色）</translation>
    </message>
    <message>
        <source>May %1 %2?</source>
        <translation>允许 %1 %2？</translation>
    </message>
    <message>
        <source>It wants to whenever you use it. The Extensions page changes that.</source>
        <translation>每次使用它时它都需要此权限。可在“扩展”页面更改。</translation>
    </message>
    <message>
        <source>Allow</source>
        <translation>允许</translation>
    </message>
    <message>
        <source>Never</source>
        <translation>永不</translation>
    </message>
    <message>
        <source>It is not installed any more.</source>
        <translation>它已不再安装。</translation>
    </message>
    <message>
        <source>not permitted: %1</source>
        <translation>不允许：%1</translation>
    </message>
    <message>
        <source>There is no “%1”.</source>
        <translation>“%1”不存在。</translation>
    </message>
    <message>
        <source>The file is not open any more.</source>
        <translation>该文件已不再打开。</translation>
    </message>
    <message>
        <source>The end is before the start.</source>
        <translation>结尾在开头之前。</translation>
    </message>
    <message>
        <source>%1 cannot be read.</source>
        <translation>无法读取 %1。</translation>
    </message>
    <message>
        <source>The extensions were read again.</source>
        <translation>已重新读取扩展。</translation>
    </message>
    <message>
        <source>%1 stays with “%2”; “%3” has no key.</source>
        <translation>%1 仍归“%2”使用；“%3”没有按键。</translation>
    </message>
    <message>
        <source>It is busy, and too much waits for it already.</source>
        <translation>它正忙，且等待处理的内容已过多。</translation>
    </message>
    <message>
        <source>The AI wants to use %1: allow it on the Extensions page first.</source>
        <translation>AI 想使用 %1：请先在“扩展”页面允许。</translation>
    </message>
    <message>
        <source>start its language servers in folders that you trust</source>
        <translation>在您信任的文件夹中启动其语言服务器</translation>
    </message>
</context>
<context>
    <name>dyad::app::ExtensionManifest</name>
    <message>
        <source>There is no manifest.json in %1.</source>
        <translation>%1 中没有 manifest.json。</translation>
    </message>
    <message>
        <source>manifest.json: %1</source>
        <translation>manifest.json：%1</translation>
    </message>
    <message>
        <source>“id” is lower-case letters, digits and dashes.</source>
        <translation>“id”只能由小写字母、数字和短横线组成。</translation>
    </message>
    <message>
        <source>“name” and “version” are missing.</source>
        <translation>缺少“name”和“version”。</translation>
    </message>
    <message>
        <source>there is no permission “%1”.</source>
        <translation>没有名为“%1”的权限。</translation>
    </message>
    <message>
        <source>“main” names no file of the extension.</source>
        <translation>“main”未指向扩展中的任何文件。</translation>
    </message>
    <message>
        <source>a command needs an id and a title.</source>
        <translation>命令需要 id 和标题。</translation>
    </message>
    <message>
        <source>there is no menu “%1”.</source>
        <translation>没有菜单“%1”。</translation>
    </message>
    <message>
        <source>a tool needs a name (lower-case letters, digits, _) and a text that says what it does.</source>
        <translation>工具需要一个名称（小写字母、数字、_）和一段说明其用途的文本。</translation>
    </message>
    <message>
        <source>the language server “%1” needs “programs” and “languages”.</source>
        <translation>语言服务器“%1”需要“programs”和“languages”。</translation>
    </message>
    <message>
        <source>commands, events and tools need “main”.</source>
        <translation>命令、事件和工具需要“main”。</translation>
    </message>
    <message>
        <source>language servers need the permission “servers”.</source>
        <translation>语言服务器需要“servers”权限。</translation>
    </message>
</context>
<context>
    <name>dyad::app::ExtensionProcess</name>
    <message>
        <source>It did not answer within %1 s.</source>
        <translation>它在 %1 秒内没有响应。</translation>
    </message>
    <message>
        <source>It failed %1 times and is not started again.</source>
        <translation>它已失败 %1 次，不会再启动。</translation>
    </message>
    <message>
        <source>Its process ended, perhaps for want of memory.</source>
        <translation>它的进程已结束，可能是因为内存不足。</translation>
    </message>
    <message>
        <source>%1 could not be started.</source>
        <translation>无法启动 %1。</translation>
    </message>
    <message>
        <source>It sent more than can be right.</source>
        <translation>它发送的内容多得不正常。</translation>
    </message>
</context>
<context>
    <name>dyad::app::ExtensionStore</name>
    <message>
        <source>its id is another.</source>
        <translation>其 id 不同。</translation>
    </message>
    <message>
        <source>It is larger than an extension may be.</source>
        <translation>它超过了扩展允许的大小。</translation>
    </message>
    <message>
        <source>%1 could not be written.</source>
        <translation>无法写入 %1。</translation>
    </message>
    <message>
        <source>%1 cannot be read.</source>
        <translation>无法读取 %1。</translation>
    </message>
    <message>
        <source>The archive has a file outside of its folder: %1</source>
        <translation>归档中有位于其文件夹之外的文件：%1</translation>
    </message>
    <message>
        <source>%1 could not be replaced.</source>
        <translation>无法替换 %1。</translation>
    </message>
    <message>
        <source>%1 could not be removed.</source>
        <translation>无法移除 %1。</translation>
    </message>
</context>
<context>
    <name>dyad::app::ExtensionsPage</name>
    <message>
        <source>read the text of the open file</source>
        <translation>读取打开文件的文本</translation>
    </message>
    <message>
        <source>change the open file</source>
        <translation>更改打开的文件</translation>
    </message>
    <message>
        <source>read the files of the folder</source>
        <translation>读取文件夹中的文件</translation>
    </message>
    <message>
        <source>Install from a folder</source>
        <translation>从文件夹安装</translation>
    </message>
    <message>
        <source>Install from a zip</source>
        <translation>从 zip 安装</translation>
    </message>
    <message>
        <source>Extensions</source>
        <translation>扩展</translation>
    </message>
    <message>
        <source>Folder of the extension</source>
        <translation>扩展的文件夹</translation>
    </message>
    <message>
        <source>Archive of the extension</source>
        <translation>扩展的归档</translation>
    </message>
    <message>
        <source>Archives (*.zip)</source>
        <translation>归档 (*.zip)</translation>
    </message>
    <message>
        <source>None yet. An extension is a folder with a manifest.json: commands, snippets, tasks, themes and project templates of your own; the guide says how.</source>
        <translation>还没有扩展。扩展是一个带有 manifest.json 的文件夹：你自己的命令、代码片段、任务、主题和项目模板；具体做法见指南。</translation>
    </message>
    <message>
        <source>May %1</source>
        <translation>允许%1</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>移除</translation>
    </message>
    <message>
        <source>Remove %1</source>
        <translation>移除 %1</translation>
    </message>
    <message numerus="yes">
        <source>%n command(s)</source>
        <translation>
            <numerusform>%n 个命令</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n snippet(s)</source>
        <translation>
            <numerusform>%n 个代码片段</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n task(s)</source>
        <translation>
            <numerusform>%n 个任务</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n theme(s)</source>
        <translation>
            <numerusform>%n 个主题</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n project template(s)</source>
        <translation>
            <numerusform>%n 个项目模板</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n tool(s) for the AI</source>
        <translation>
            <numerusform>%n 个供 AI 使用的工具</numerusform>
        </translation>
    </message>
    <message>
        <source>the language server %1</source>
        <translation>语言服务器 %1</translation>
    </message>
    <message>
        <source>Brings: %1.</source>
        <translation>提供：%1。</translation>
    </message>
    <message>
        <source>start its language servers in folders that you trust</source>
        <translation>在您信任的文件夹中启动其语言服务器</translation>
    </message>
</context>
<context>
    <name>dyad::app::FollowFrame</name>
    <message>
        <source>Following %1</source>
        <translation>正在跟随 %1</translation>
    </message>
    <message>
        <source>Following %1  ·  Esc</source>
        <translation>正在跟随 %1  ·  Esc</translation>
    </message>
</context>
<context>
    <name>dyad::app::FormSheet</name>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>进度</translation>
    </message>
</context>
<context>
    <name>dyad::app::GhostFlow</name>
    <message>
        <source>Switch proposals of the AI while typing on or off</source>
        <translation>开启或关闭输入时的 AI 建议</translation>
    </message>
    <message>
        <source>The AI proposes what comes next while you type. Tab takes it, Ctrl+Right a word, Ctrl+Down a line.</source>
        <translation>AI 会在你输入时建议接下来的内容。Tab 全部接受，Ctrl+Right 接受一个单词，Ctrl+Down 接受一行。</translation>
    </message>
    <message>
        <source>The AI proposes nothing while you type.</source>
        <translation>AI 不会在你输入时提出建议。</translation>
    </message>
    <message>
        <source>Propose what comes next</source>
        <translation>建议接下来的内容</translation>
    </message>
</context>
<context>
    <name>dyad::app::GitFlow</name>
    <message>
        <source>Show Git</source>
        <translation>显示 Git</translation>
    </message>
    <message>
        <source>Show what changed in this file</source>
        <translation>显示此文件的更改</translation>
    </message>
    <message>
        <source>Stage this file</source>
        <translation>暂存此文件</translation>
    </message>
    <message>
        <source>Unstage this file</source>
        <translation>取消暂存此文件</translation>
    </message>
    <message>
        <source>Show the commits of the branch</source>
        <translation>显示分支的提交</translation>
    </message>
    <message>
        <source>Show the commits of this file</source>
        <translation>显示此文件的提交</translation>
    </message>
    <message>
        <source>Switch or create a branch</source>
        <translation>切换或创建分支</translation>
    </message>
    <message>
        <source>Read the state of Git again</source>
        <translation>重新读取 Git 状态</translation>
    </message>
    <message>
        <source>Git (Ctrl+Shift+G)</source>
        <translation>Git (Ctrl+Shift+G)</translation>
    </message>
    <message>
        <source>Committed as %1.</source>
        <translation>已提交为 %1。</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Switch everybody to %1?</source>
        <translation>让所有人切换到 %1？</translation>
    </message>
    <message>
        <source>This folder is shared: its files are rewritten for everybody who works in it, while they type. What they have not committed stays as it is, or Git refuses.</source>
        <translation>此文件夹已共享：在大家输入的同时，其中的文件会为所有人重写。未提交的内容会保持原样，否则 Git 会拒绝。</translation>
    </message>
    <message>
        <source>Switch to %1</source>
        <translation>切换到 %1</translation>
    </message>
    <message>
        <source>%1 (staged)</source>
        <translation>%1（已暂存）</translation>
    </message>
    <message>
        <source>%1 (changes)</source>
        <translation>%1（更改）</translation>
    </message>
    <message>
        <source>Commits</source>
        <translation>提交</translation>
    </message>
    <message>
        <source>Commits of %1</source>
        <translation>%1 的提交</translation>
    </message>
    <message>
        <source>Fetch from the remotes</source>
        <translation>从远程获取</translation>
    </message>
    <message>
        <source>Pull</source>
        <translation>拉取</translation>
    </message>
    <message>
        <source>Pull, own commits on top</source>
        <translation>拉取，自己的提交置于其上</translation>
    </message>
    <message>
        <source>Push</source>
        <translation>推送</translation>
    </message>
    <message>
        <source>Stash all changes</source>
        <translation>贮藏所有更改</translation>
    </message>
    <message>
        <source>Bring the last stash back</source>
        <translation>恢复最近一次贮藏</translation>
    </message>
    <message>
        <source>Merge, rebase or stash</source>
        <translation>合并、变基或贮藏</translation>
    </message>
    <message>
        <source>Continue the merge or rebase</source>
        <translation>继续合并或变基</translation>
    </message>
    <message>
        <source>Abort the merge or rebase</source>
        <translation>中止合并或变基</translation>
    </message>
    <message>
        <source>Cancel what Git is doing</source>
        <translation>取消 Git 正在进行的操作</translation>
    </message>
    <message>
        <source>Clone a repository</source>
        <translation>克隆存储库</translation>
    </message>
    <message>
        <source>%1: done.</source>
        <translation>%1：完成。</translation>
    </message>
    <message>
        <source>%1 stopped at conflicts: choose a file of the Git panel to resolve it.</source>
        <translation>%1 因冲突而停止：请在 Git 面板中选择一个文件来解决。</translation>
    </message>
    <message>
        <source>%1: cancelled.</source>
        <translation>%1：已取消。</translation>
    </message>
    <message>
        <source>%1 needs a sign-in that Git does not have: set up its credential helper, or your ssh agent.</source>
        <translation>%1 需要 Git 没有的登录信息：请设置其凭据助手或你的 ssh 代理。</translation>
    </message>
    <message>
        <source>%1 in everybody&apos;s files?</source>
        <translation>在所有人的文件中执行“%1”？</translation>
    </message>
    <message>
        <source>This folder is shared: what Git changes in its files changes for everybody who works in it, while they type.</source>
        <translation>此文件夹已共享：Git 对其文件的更改会影响在其中工作的所有人，即使他们正在输入。</translation>
    </message>
    <message>
        <source>Do it for everybody</source>
        <translation>为所有人执行</translation>
    </message>
    <message>
        <source>%1 (conflict)</source>
        <translation>%1（冲突）</translation>
    </message>
</context>
<context>
    <name>dyad::app::HistoryFlow</name>
    <message>
        <source>Show or hide the history</source>
        <translation>显示或隐藏历史</translation>
    </message>
    <message>
        <source>Show what changed since I left</source>
        <translation>显示我离开之后的更改</translation>
    </message>
    <message>
        <source>Show who wrote what is not committed</source>
        <translation>显示未提交内容的作者</translation>
    </message>
    <message>
        <source>Show the history of the project</source>
        <translation>显示项目历史</translation>
    </message>
    <message>
        <source>Show what happened in the project since I left</source>
        <translation>显示我离开之后项目中发生的事</translation>
    </message>
    <message>
        <source>Undo the chosen change of the history</source>
        <translation>撤销历史中选定的更改</translation>
    </message>
    <message>
        <source>History</source>
        <translation>历史</translation>
    </message>
    <message>
        <source>The text is as it was then. Undo takes that back.</source>
        <translation>文本已恢复到当时的样子。撤销可还原。</translation>
    </message>
    <message>
        <source>The change is undone. Undo takes that back.</source>
        <translation>更改已撤销。再次撤销可还原。</translation>
    </message>
    <message>
        <source>You</source>
        <translation>你</translation>
    </message>
    <message>
        <source>%1 is no text: what changed in it cannot be shown.</source>
        <translation>%1 不是文本：无法显示其更改。</translation>
    </message>
    <message>
        <source>Since you left</source>
        <translation>自你离开之后</translation>
    </message>
    <message>
        <source>In this session of work</source>
        <translation>在此工作时段中</translation>
    </message>
    <message>
        <source>%1 is here again.</source>
        <translation>%1 已恢复。</translation>
    </message>
    <message>
        <source>There is a file %1 again; it is left as it is.</source>
        <translation>文件 %1 已再次存在；保持原样。</translation>
    </message>
</context>
<context>
    <name>dyad::app::InvitationFlow</name>
    <message>
        <source>The link is good for nobody any more.</source>
        <translation>该链接对任何人都不再有效。</translation>
    </message>
</context>
<context>
    <name>dyad::app::JoinController</name>
    <message>
        <source>This is not an invitation link. It looks like http://host:port/join/…#…</source>
        <translation>这不是邀请链接。它的形式类似 http://host:port/join/…#…</translation>
    </message>
    <message>
        <source>Say a name that the others see.</source>
        <translation>请填写其他人会看到的名称。</translation>
    </message>
    <message>
        <source>Choose an empty folder for the files.</source>
        <translation>请为文件选择一个空文件夹。</translation>
    </message>
    <message>
        <source>This folder could not be made.</source>
        <translation>无法创建此文件夹。</translation>
    </message>
    <message>
        <source>Asking %1</source>
        <translation>正在询问 %1</translation>
    </message>
    <message>
        <source>The server did not sign you in.</source>
        <translation>服务器未让你登录。</translation>
    </message>
    <message>
        <source>Getting the files: %1 of %2</source>
        <translation>正在获取文件：%1 / %2</translation>
    </message>
</context>
<context>
    <name>dyad::app::JoinSheet</name>
    <message>
        <source>Join by link</source>
        <translation>通过链接加入</translation>
    </message>
    <message>
        <source>The project&apos;s files come into a folder of yours, and from then on both are live.</source>
        <translation>项目的文件会放入你的一个文件夹，此后两边实时同步。</translation>
    </message>
    <message>
        <source>Invitation link</source>
        <translation>邀请链接</translation>
    </message>
    <message>
        <source>Your name</source>
        <translation>你的名称</translation>
    </message>
    <message>
        <source>as the others see it</source>
        <translation>其他人看到的样子</translation>
    </message>
    <message>
        <source>Empty folder</source>
        <translation>空文件夹</translation>
    </message>
    <message>
        <source>where the files go</source>
        <translation>文件存放的位置</translation>
    </message>
    <message>
        <source>Join</source>
        <translation>加入</translation>
    </message>
    <message>
        <source>Choose a folder</source>
        <translation>选择文件夹</translation>
    </message>
    <message>
        <source>Choose an empty folder</source>
        <translation>选择空文件夹</translation>
    </message>
    <message>
        <source>Joining</source>
        <translation>正在加入</translation>
    </message>
</context>
<context>
    <name>dyad::app::KeySheet</name>
    <message>
        <source>New keys</source>
        <translation>新按键</translation>
    </message>
    <message>
        <source>No keys</source>
        <translation>无按键</translation>
    </message>
    <message>
        <source>Use these keys</source>
        <translation>使用这些按键</translation>
    </message>
    <message>
        <source>Press the keys, up to four combinations one after the other. Tab goes on to the buttons.</source>
        <translation>请按下按键，最多依次四个组合。Tab 转到按钮。</translation>
    </message>
    <message>
        <source>“%1” (%2)</source>
        <translation>“%1”（%2）</translation>
    </message>
    <message>
        <source>Also keys of %1, which lose them.</source>
        <translation>也是 %1 的按键，该命令将失去它们。</translation>
    </message>
    <message>
        <source>The settings file cannot be written, or has an error: open it and look.</source>
        <translation>设置文件无法写入或有错误：请打开查看。</translation>
    </message>
</context>
<context>
    <name>dyad::app::KeymapPage</name>
    <message>
        <source>Search commands and keys, such as “save” or “Ctrl+S”</source>
        <translation>搜索命令和按键，例如“保存”或“Ctrl+S”</translation>
    </message>
    <message>
        <source>Search commands and keys</source>
        <translation>搜索命令和按键</translation>
    </message>
    <message>
        <source>Commands and their keys</source>
        <translation>命令及其按键</translation>
    </message>
    <message>
        <source>Command</source>
        <translation>命令</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>按键</translation>
    </message>
    <message>
        <source>Remark</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Name in the file</source>
        <translation>文件中的名称</translation>
    </message>
    <message>
        <source>Change keys</source>
        <translation>更改按键</translation>
    </message>
    <message>
        <source>Reset</source>
        <translation>重置</translation>
    </message>
    <message>
        <source>Keys as in another editor</source>
        <translation>使用其他编辑器的按键</translation>
    </message>
    <message>
        <source> or </source>
        <translation> 或 </translation>
    </message>
    <message>
        <source>Also: %1</source>
        <translation>同时用于：%1</translation>
    </message>
    <message>
        <source>Yours</source>
        <translation>你的</translation>
    </message>
</context>
<context>
    <name>dyad::app::KeysFlow</name>
    <message>
        <source>Change keyboard shortcuts</source>
        <translation>更改键盘快捷键</translation>
    </message>
    <message>
        <source>Show all keyboard shortcuts</source>
        <translation>显示所有键盘快捷键</translation>
    </message>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>键盘快捷键</translation>
    </message>
    <message>
        <source>Insert</source>
        <translation>插入</translation>
    </message>
    <message>
        <source>Normal</source>
        <translation>普通</translation>
    </message>
    <message>
        <source>Visual</source>
        <translation>可视</translation>
    </message>
</context>
<context>
    <name>dyad::app::KnowledgeContext</name>
    <message>
        <source>Document</source>
        <translation>文档</translation>
    </message>
</context>
<context>
    <name>dyad::app::KnowledgeFlow</name>
    <message>
        <source>Show documents and knowledge</source>
        <translation>显示文档和知识</translation>
    </message>
    <message>
        <source>Ask the documents</source>
        <translation>询问文档</translation>
    </message>
    <message>
        <source>Add documents</source>
        <translation>添加文档</translation>
    </message>
    <message>
        <source>Show connectors</source>
        <translation>显示连接器</translation>
    </message>
    <message>
        <source>Show workflows</source>
        <translation>显示工作流</translation>
    </message>
    <message>
        <source>Knowledge (Ctrl+Alt+K)</source>
        <translation>知识 (Ctrl+Alt+K)</translation>
    </message>
    <message>
        <source>Remove the workflow “%1”?</source>
        <translation>移除工作流“%1”？</translation>
    </message>
    <message>
        <source>Its history goes with it.</source>
        <translation>其历史会一并移除。</translation>
    </message>
    <message>
        <source>Remove it</source>
        <translation>移除</translation>
    </message>
    <message>
        <source>Remove this knowledge base?</source>
        <translation>移除此知识库？</translation>
    </message>
    <message>
        <source>%1. The documents stay.</source>
        <translation>%1。文档会保留。</translation>
    </message>
    <message>
        <source>Remove from the project&apos;s knowledge?</source>
        <translation>从项目的知识中移除？</translation>
    </message>
    <message numerus="yes">
        <source>Remove %n document(s)</source>
        <translation>
            <numerusform>移除 %n 个文档</numerusform>
        </translation>
    </message>
    <message>
        <source>Remove the connector “%1”?</source>
        <translation>移除连接器“%1”？</translation>
    </message>
    <message numerus="yes">
        <source>Its %n document(s) stay in the project.</source>
        <translation>
            <numerusform>它的 %n 个文档会保留在项目中。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>dyad::app::LanguageFlow</name>
    <message>
        <source>Places</source>
        <translation>位置</translation>
    </message>
    <message>
        <source>%1 can help here: run “Start language servers in this folder”.</source>
        <translation>%1 可以在此提供帮助：运行“在此文件夹中启动语言服务器”。</translation>
    </message>
    <message>
        <source>Go to definition</source>
        <translation>转到定义</translation>
    </message>
    <message>
        <source>Go to declaration</source>
        <translation>转到声明</translation>
    </message>
    <message>
        <source>Go to implementation</source>
        <translation>转到实现</translation>
    </message>
    <message>
        <source>Find references</source>
        <translation>查找引用</translation>
    </message>
    <message>
        <source>Rename symbol</source>
        <translation>重命名符号</translation>
    </message>
    <message>
        <source>Format the text or the selection</source>
        <translation>设置文本或所选内容的格式</translation>
    </message>
    <message>
        <source>Propose what to type</source>
        <translation>建议输入内容</translation>
    </message>
    <message>
        <source>Show the signature</source>
        <translation>显示签名</translation>
    </message>
    <message>
        <source>Show what is known here</source>
        <translation>显示此处的信息</translation>
    </message>
    <message>
        <source>Go to the next problem in this file</source>
        <translation>转到此文件中的下一个问题</translation>
    </message>
    <message>
        <source>Go to the previous problem in this file</source>
        <translation>转到此文件中的上一个问题</translation>
    </message>
    <message>
        <source>Back to where one was</source>
        <translation>返回之前的位置</translation>
    </message>
    <message>
        <source>Fold or unfold here</source>
        <translation>在此折叠或展开</translation>
    </message>
    <message>
        <source>Fold all</source>
        <translation>全部折叠</translation>
    </message>
    <message>
        <source>Unfold all</source>
        <translation>全部展开</translation>
    </message>
    <message>
        <source>Calls</source>
        <translation>调用</translation>
    </message>
    <message>
        <source>What the new name changes</source>
        <translation>新名称会更改的内容</translation>
    </message>
    <message>
        <source>Go to the definition of the type</source>
        <translation>转到类型定义</translation>
    </message>
    <message>
        <source>Show who calls this</source>
        <translation>显示谁调用此处</translation>
    </message>
    <message>
        <source>Show what this calls</source>
        <translation>显示此处调用了什么</translation>
    </message>
    <message>
        <source>Forward to where one came back from</source>
        <translation>前进到返回之前的位置</translation>
    </message>
    <message>
        <source>Show what can be done here (mend, move, rewrite)</source>
        <translation>显示此处可执行的操作（修复、移动、重写）</translation>
    </message>
    <message>
        <source>Select more, a part of the language at a time</source>
        <translation>扩大选择，每次一个语法单元</translation>
    </message>
    <message>
        <source>Select less</source>
        <translation>缩小选择</translation>
    </message>
    <message>
        <source>Show or hide types and names of parameters behind the lines</source>
        <translation>在行中显示或隐藏类型和参数名称</translation>
    </message>
    <message>
        <source>Format while typing: on or off</source>
        <translation>输入时设置格式：开启或关闭</translation>
    </message>
</context>
<context>
    <name>dyad::app::LaunchSheet</name>
    <message>
        <source>Start debugging</source>
        <translation>开始调试</translation>
    </message>
    <message>
        <source>This is kept in .dyad/launch.json, where more can be said: environment, attaching, another adapter.</source>
        <translation>这会保存在 .dyad/launch.json 中，其中还可设置更多内容：环境、附加、其他适配器。</translation>
    </message>
    <message>
        <source>Program</source>
        <translation>程序</translation>
    </message>
    <message>
        <source>an executable with debug information, or a script</source>
        <translation>带调试信息的可执行文件或脚本</translation>
    </message>
    <message>
        <source>Its arguments</source>
        <translation>程序参数</translation>
    </message>
    <message>
        <source>Debugger</source>
        <translation>调试器</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>启动</translation>
    </message>
    <message>
        <source>Choose a program</source>
        <translation>选择程序</translation>
    </message>
    <message>
        <source>There is no such file. Is it built?</source>
        <translation>没有此文件。已经构建了吗？</translation>
    </message>
</context>
<context>
    <name>dyad::app::LiveFile</name>
    <message>
        <source>A shared text is UTF-8.</source>
        <translation>共享的文本采用 UTF-8。</translation>
    </message>
</context>
<context>
    <name>dyad::app::LiveFolder</name>
    <message>
        <source>Text that could not be shared was kept aside: %1</source>
        <translation>无法共享的文本已另行保存：%1</translation>
    </message>
    <message>
        <source>Text that could not be shared was kept in %2: %1</source>
        <translation>无法共享的文本已保存在 %2：%1</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>The folder is gone. Nothing was deleted for the others.</source>
        <translation>文件夹已不存在。其他人的内容没有被删除。</translation>
    </message>
    <message>
        <source>%1 is not shared: %2</source>
        <translation>%1 未共享：%2</translation>
    </message>
    <message numerus="yes">
        <source>%1 (and %n more)</source>
        <translation>
            <numerusform>%1（以及另外 %n 个）</numerusform>
        </translation>
    </message>
    <message>
        <source>The server cannot be reached. Your edits are kept here and join the others&apos; later.</source>
        <translation>无法连接服务器。你的编辑保存在此处，稍后会与其他人的合并。</translation>
    </message>
    <message>
        <source>You may look at this project, not change it.</source>
        <translation>你可以查看此项目，但不能更改。</translation>
    </message>
</context>
<context>
    <name>dyad::app::LocalFile</name>
    <message>
        <source>You may not write this file.</source>
        <translation>你无权写入此文件。</translation>
    </message>
    <message>
        <source>it has text that is not saved.</source>
        <translation>其中有未保存的文本。</translation>
    </message>
    <message>
        <source>Another program keeps changing this file.</source>
        <translation>另一个程序一直在更改此文件。</translation>
    </message>
    <message>
        <source>Another program has put something in its place that is no text. Save it under another name.</source>
        <translation>另一个程序在其位置放入了非文本内容。请以其他名称保存。</translation>
    </message>
</context>
<context>
    <name>dyad::app::MacroFlow</name>
    <message>
        <source>Record a macro, or end recording</source>
        <translation>录制宏或结束录制</translation>
    </message>
    <message>
        <source>Replay the macro</source>
        <translation>重放宏</translation>
    </message>
    <message>
        <source>Replay the macro to the end of the file</source>
        <translation>重放宏直到文件末尾</translation>
    </message>
    <message>
        <source>Recording: what you type and do in the text is kept until Ctrl+Alt+R.</source>
        <translation>正在录制：你在文本中的输入和操作会被记录，直到按下 Ctrl+Alt+R。</translation>
    </message>
    <message>
        <source>Nothing was recorded.</source>
        <translation>没有录制任何内容。</translation>
    </message>
    <message numerus="yes">
        <source>%n step(s) recorded; Ctrl+Alt+P replays them.</source>
        <translation>
            <numerusform>已录制 %n 步；Ctrl+Alt+P 可重放。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>dyad::app::MainWindow</name>
    <message>
        <source>Bottom panel</source>
        <translation>底部面板</translation>
    </message>
    <message>
        <source>Right panel</source>
        <translation>右侧面板</translation>
    </message>
</context>
<context>
    <name>dyad::app::McpClient</name>
    <message>
        <source>%1 cannot be started.</source>
        <translation>无法启动 %1。</translation>
    </message>
    <message>
        <source>The program %1 has ended.</source>
        <translation>程序 %1 已结束。</translation>
    </message>
    <message>
        <source>%1 did not answer in time.</source>
        <translation>%1 未及时响应。</translation>
    </message>
    <message>
        <source>%1 cannot be reached: %2</source>
        <translation>无法连接 %1：%2</translation>
    </message>
    <message>
        <source>%1 said something too long.</source>
        <translation>%1 发送的内容太长。</translation>
    </message>
</context>
<context>
    <name>dyad::app::NewProjectPage</name>
    <message>
        <source>Begin a Git repository</source>
        <translation>建立 Git 存储库</translation>
    </message>
    <message>
        <source>Create the project</source>
        <translation>创建项目</translation>
    </message>
    <message>
        <source>Kinds of projects</source>
        <translation>项目类型</translation>
    </message>
    <message>
        <source>New project</source>
        <translation>新建项目</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>文件夹</translation>
    </message>
    <message>
        <source>Choose a folder</source>
        <translation>选择文件夹</translation>
    </message>
    <message>
        <source>Choose the folder that it goes into</source>
        <translation>选择要放入的文件夹</translation>
    </message>
    <message>
        <source>Then run “%1”</source>
        <translation>然后运行“%1”</translation>
    </message>
    <message>
        <source>Say which folder it goes into.</source>
        <translation>请填写要放入的文件夹。</translation>
    </message>
</context>
<context>
    <name>dyad::app::NoticeFlow</name>
    <message>
        <source>Show notifications</source>
        <translation>显示通知</translation>
    </message>
    <message>
        <source>Notifications</source>
        <translation>通知</translation>
    </message>
    <message>
        <source>Open the project “%1” to go there.</source>
        <translation>打开项目“%1”以转到该处。</translation>
    </message>
</context>
<context>
    <name>dyad::app::OpenFile</name>
    <message>
        <source>This file is always UTF-8.</source>
        <translation>此文件始终为 UTF-8。</translation>
    </message>
    <message>
        <source>Untitled</source>
        <translation>未命名</translation>
    </message>
</context>
<context>
    <name>dyad::app::OrganisationBeginPage</name>
    <message>
        <source>Name of a new organisation</source>
        <translation>新组织的名称</translation>
    </message>
    <message>
        <source>Its short name, for addresses and commands (may be empty)</source>
        <translation>用于地址和命令的短名称（可留空）</translation>
    </message>
    <message>
        <source>Make the organisation</source>
        <translation>创建组织</translation>
    </message>
    <message>
        <source>Or an invitation that you were given</source>
        <translation>或你收到的邀请</translation>
    </message>
    <message>
        <source>Join</source>
        <translation>加入</translation>
    </message>
    <message>
        <source>%1 is there. Invite its people.</source>
        <translation>%1 已创建。请邀请成员。</translation>
    </message>
    <message>
        <source>You are in %1.</source>
        <translation>你已加入 %1。</translation>
    </message>
</context>
<context>
    <name>dyad::app::OrganisationInvitePage</name>
    <message>
        <source>Only for this email address (may be empty)</source>
        <translation>仅限此电子邮件地址（可留空）</translation>
    </message>
    <message>
        <source>Make an invitation</source>
        <translation>创建邀请</translation>
    </message>
    <message>
        <source>The invitation; it is shown once</source>
        <translation>邀请；仅显示一次</translation>
    </message>
    <message>
        <source>Copy it</source>
        <translation>复制</translation>
    </message>
    <message>
        <source>Invitations that are out</source>
        <translation>已发出的邀请</translation>
    </message>
    <message>
        <source>Withdraw this invitation</source>
        <translation>撤回此邀请</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>已复制</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>角色</translation>
    </message>
    <message>
        <source>How long it is good</source>
        <translation>有效期</translation>
    </message>
    <message numerus="yes">
        <source>good for %n day(s)</source>
        <translation>
            <numerusform>%n 天内有效</numerusform>
        </translation>
    </message>
    <message>
        <source>This organisation is your own. To work with others, make one (“New or join”), or share a folder.</source>
        <translation>这是你自己的组织。要与他人协作，请创建一个组织（“新建或加入”），或共享文件夹。</translation>
    </message>
    <message>
        <source>Who has the invitation joins in Dyad, “New or join” in this window, or with it makes an account.</source>
        <translation>持有邀请的人可在 Dyad 此窗口的“新建或加入”中加入，或凭邀请创建帐户。</translation>
    </message>
    <message>
        <source>Admins of the organisation invite.</source>
        <translation>由组织的管理员发出邀请。</translation>
    </message>
    <message>
        <source>%1, for %2
good until %3</source>
        <translation>%1，面向 %2
有效期至 %3</translation>
    </message>
    <message>
        <source>whoever has it</source>
        <translation>任何持有者</translation>
    </message>
    <message>
        <source>The invitation is withdrawn.</source>
        <translation>邀请已撤回。</translation>
    </message>
</context>
<context>
    <name>dyad::app::OrganisationPeoplePage</name>
    <message>
        <source>Who is in the organisation</source>
        <translation>组织中的人员</translation>
    </message>
    <message>
        <source>Roles are given by admins of the organisation.</source>
        <translation>角色由组织的管理员分配。</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>角色</translation>
    </message>
    <message>
        <source>Give this role</source>
        <translation>分配此角色</translation>
    </message>
    <message>
        <source>Remove from the organisation</source>
        <translation>从组织中移除</translation>
    </message>
    <message>
        <source>%1 (you)</source>
        <translation>%1（你）</translation>
    </message>
    <message>
        <source>Leave the organisation</source>
        <translation>离开组织</translation>
    </message>
    <message>
        <source>The role is %1 now.</source>
        <translation>角色现为%1。</translation>
    </message>
    <message>
        <source>Leave it now</source>
        <translation>立即离开</translation>
    </message>
    <message>
        <source>Remove now</source>
        <translation>立即移除</translation>
    </message>
    <message>
        <source>You leave the projects of the organisation too. Press the button again.</source>
        <translation>你也将离开该组织的项目。请再次按下按钮。</translation>
    </message>
    <message>
        <source>Its projects go with it for this person. Press the button again.</source>
        <translation>此人也将失去该组织的项目。请再次按下按钮。</translation>
    </message>
    <message>
        <source>You are not in it any more.</source>
        <translation>你已不在该组织中。</translation>
    </message>
    <message>
        <source>This person is not in it any more.</source>
        <translation>此人已不在该组织中。</translation>
    </message>
</context>
<context>
    <name>dyad::app::OrganisationPlanPage</name>
    <message>
        <source>What is used of it is for admins of the organisation.</source>
        <translation>只有组织的管理员可以查看使用情况。</translation>
    </message>
    <message>
        <source>Name of the organisation</source>
        <translation>组织名称</translation>
    </message>
    <message>
        <source>Email address for bills</source>
        <translation>接收账单的电子邮件地址</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Plan: %1</source>
        <translation>方案：%1</translation>
    </message>
    <message>
        <source>%1, no limit</source>
        <translation>%1，无上限</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 / %2</translation>
    </message>
    <message>
        <source>$%1</source>
        <translation>$%1</translation>
    </message>
    <message>
        <source>People, guests too</source>
        <translation>人员（含访客）</translation>
    </message>
    <message>
        <source>Projects</source>
        <translation>项目</translation>
    </message>
    <message>
        <source>Storage</source>
        <translation>存储空间</translation>
    </message>
    <message>
        <source>AI, all time</source>
        <translation>AI（累计）</translation>
    </message>
    <message>
        <source>Kept.</source>
        <translation>已保存。</translation>
    </message>
</context>
<context>
    <name>dyad::app::OrganisationRole</name>
    <message>
        <source>Owner</source>
        <translation>所有者</translation>
    </message>
    <message>
        <source>Admin</source>
        <translation>管理员</translation>
    </message>
    <message>
        <source>Member</source>
        <translation>成员</translation>
    </message>
</context>
<context>
    <name>dyad::app::OrganisationSheet</name>
    <message>
        <source>Done</source>
        <translation>完成</translation>
    </message>
    <message>
        <source>Organisation</source>
        <translation>组织</translation>
    </message>
    <message>
        <source>People</source>
        <translation>人员</translation>
    </message>
    <message>
        <source>Invite</source>
        <translation>邀请</translation>
    </message>
    <message>
        <source>Plan</source>
        <translation>方案</translation>
    </message>
    <message>
        <source>New or join</source>
        <translation>新建或加入</translation>
    </message>
    <message>
        <source>Organisations</source>
        <translation>组织</translation>
    </message>
    <message>
        <source>On %1. Projects belong to an organisation; its plan says how much there may be.</source>
        <translation>位于 %1。项目属于组织；组织的方案决定可用的限额。</translation>
    </message>
    <message>
        <source>%1 (your own)</source>
        <translation>%1（你自己的）</translation>
    </message>
    <message>
        <source>AI keys</source>
        <translation>AI 密钥</translation>
    </message>
</context>
<context>
    <name>dyad::app::Palette</name>
    <message>
        <source>Found</source>
        <translation>找到的内容</translation>
    </message>
    <message>
        <source>Enter goes to line %1</source>
        <translation>按 Enter 转到第 %1 行</translation>
    </message>
    <message>
        <source>Type the number of a line</source>
        <translation>请输入行号</translation>
    </message>
    <message>
        <source>No such command</source>
        <translation>没有此命令</translation>
    </message>
    <message>
        <source>Reading the folder</source>
        <translation>正在读取文件夹</translation>
    </message>
    <message>
        <source>No such file</source>
        <translation>没有此文件</translation>
    </message>
    <message>
        <source>Search files, symbols and commands</source>
        <translation>搜索文件、符号和命令</translation>
    </message>
    <message>
        <source>File name, &gt; command, @ symbol, # symbol of the project, : line</source>
        <translation>文件名、&gt; 命令、@ 符号、# 项目符号、: 行号</translation>
    </message>
    <message>
        <source>Nothing like it</source>
        <translation>没有类似的内容</translation>
    </message>
</context>
<context>
    <name>dyad::app::PanelArea</name>
    <message>
        <source>Hide %1</source>
        <translation>隐藏 %1</translation>
    </message>
</context>
<context>
    <name>dyad::app::PasswordSheet</name>
    <message>
        <source>Server</source>
        <translation>服务器</translation>
    </message>
    <message>
        <source>Email</source>
        <translation>电子邮件</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>代码</translation>
    </message>
    <message>
        <source>from the mail</source>
        <translation>来自邮件</translation>
    </message>
    <message>
        <source>New password</source>
        <translation>新密码</translation>
    </message>
    <message>
        <source>Forgotten password</source>
        <translation>忘记密码</translation>
    </message>
    <message>
        <source>The server mails a code to your address, good for half an hour.</source>
        <translation>服务器会向你的地址发送一个代码，半小时内有效。</translation>
    </message>
    <message>
        <source>A new password</source>
        <translation>新密码</translation>
    </message>
    <message>
        <source>If there is an account with this address, a mail is on its way. All your sign-ins end when the new password holds.</source>
        <translation>如果存在使用此地址的帐户，邮件已在发送途中。新密码生效后，你的所有登录都会结束。</translation>
    </message>
    <message>
        <source>Mail me a code</source>
        <translation>通过邮件发送代码</translation>
    </message>
    <message>
        <source>Set the password</source>
        <translation>设置密码</translation>
    </message>
    <message>
        <source>Asking the server</source>
        <translation>正在询问服务器</translation>
    </message>
    <message>
        <source>This is not the address of a server. It looks like https://dyad.example.org</source>
        <translation>这不是服务器地址。它的形式类似 https://dyad.example.org</translation>
    </message>
    <message>
        <source>This is not an email address.</source>
        <translation>这不是电子邮件地址。</translation>
    </message>
</context>
<context>
    <name>dyad::app::PlacesPanel</name>
    <message>
        <source>Places</source>
        <translation>位置</translation>
    </message>
    <message numerus="yes">
        <source>%n place(s) of “%1”</source>
        <translation>
            <numerusform>“%1”的 %n 处</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>dyad::app::ProjectSheet</name>
    <message>
        <source>viewer</source>
        <translation>查看者</translation>
    </message>
    <message>
        <source>developer</source>
        <translation>开发者</translation>
    </message>
    <message>
        <source>admin</source>
        <translation>管理员</translation>
    </message>
    <message>
        <source>owner</source>
        <translation>所有者</translation>
    </message>
    <message>
        <source>Members</source>
        <translation>成员</translation>
    </message>
    <message>
        <source>Rights by path</source>
        <translation>按路径设置权限</translation>
    </message>
    <message>
        <source>Keep the rights</source>
        <translation>保存权限</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Kept</source>
        <translation>已保存</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>角色</translation>
    </message>
    <message>
        <source>The last rule that fits counts. secrets/** is a folder with all in it, *.key fits anywhere. Owners are bound by none.</source>
        <translation>以最后一条匹配的规则为准。secrets/** 表示文件夹及其全部内容，*.key 匹配任何位置。所有者不受任何规则约束。</translation>
    </message>
    <message>
        <source>Add a rule</source>
        <translation>添加规则</translation>
    </message>
    <message>
        <source>Remove the rule</source>
        <translation>移除规则</translation>
    </message>
    <message>
        <source>Show what this role sees</source>
        <translation>显示此角色能看到的内容</translation>
    </message>
    <message>
        <source>What this role sees</source>
        <translation>此角色能看到的内容</translation>
    </message>
    <message>
        <source>Seen by</source>
        <translation>可见于</translation>
    </message>
    <message>
        <source>Members and rights of %1</source>
        <translation>%1 的成员和权限</translation>
    </message>
    <message>
        <source> (until %1)</source>
        <translation> （截至 %1）</translation>
    </message>
    <message>
        <source>Role of %1</source>
        <translation>%1 的角色</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>移除</translation>
    </message>
    <message>
        <source>Remove %1</source>
        <translation>移除 %1</translation>
    </message>
    <message>
        <source>%1 (read only)</source>
        <translation>%1（只读）</translation>
    </message>
    <message>
        <source>Public files</source>
        <translation>公开文件</translation>
    </message>
    <message>
        <source>Really?</source>
        <translation>确定？</translation>
    </message>
    <message>
        <source>Really remove %1</source>
        <translation>确定移除 %1</translation>
    </message>
</context>
<context>
    <name>dyad::app::ProjectTemplate</name>
    <message>
        <source>%1 cannot be read.</source>
        <translation>无法读取 %1。</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>it has no name.</source>
        <translation>它没有名称。</translation>
    </message>
    <message>
        <source>A name begins with a letter of a to z, and has letters, digits, spaces, dots and dashes.</source>
        <translation>名称以 a 到 z 的字母开头，由字母、数字、空格、点和短横线组成。</translation>
    </message>
    <message>
        <source>“%1” does not fit here.</source>
        <translation>“%1”不适合用在此处。</translation>
    </message>
    <message>
        <source>This folder is not empty.</source>
        <translation>此文件夹不为空。</translation>
    </message>
    <message>
        <source>%1 could not be written.</source>
        <translation>无法写入 %1。</translation>
    </message>
</context>
<context>
    <name>dyad::app::ProviderKeysPage</name>
    <message>
        <source>AI providers of this server</source>
        <translation>此服务器的 AI 提供商</translation>
    </message>
    <message>
        <source>Key for the chosen provider</source>
        <translation>所选提供商的密钥</translation>
    </message>
    <message>
        <source>Keep the key</source>
        <translation>保存密钥</translation>
    </message>
    <message>
        <source>Test it</source>
        <translation>测试</translation>
    </message>
    <message>
        <source>Take it away</source>
        <translation>移除</translation>
    </message>
    <message>
        <source>With a key of your own, your calls to a provider go out with it: you pay for them yourself, and no budget of this server counts them.</source>
        <translation>如果有你自己的密钥，你对提供商的调用会使用该密钥：费用由你自己支付，不计入此服务器的任何预算。</translation>
    </message>
    <message>
        <source>This organisation is you: your keys are in “Your account”.</source>
        <translation>此组织就是你自己：你的密钥在“你的帐户”中。</translation>
    </message>
    <message>
        <source>With a key of the organisation, calls in its projects go out with it, unless who asks has a key of their own. The organisation pays for them.</source>
        <translation>如果有组织的密钥，其项目中的调用会使用该密钥，除非提问者有自己的密钥。费用由组织支付。</translation>
    </message>
    <message>
        <source>Owners of the organisation keep its keys.</source>
        <translation>由组织的所有者管理其密钥。</translation>
    </message>
    <message>
        <source>your key is not used: the provider has another address now</source>
        <translation>你的密钥未被使用：提供商的地址已更改</translation>
    </message>
    <message>
        <source>key %1</source>
        <translation>密钥 %1</translation>
    </message>
    <message>
        <source>no key here; the server has one</source>
        <translation>此处没有密钥；服务器有一个</translation>
    </message>
    <message>
        <source>no key</source>
        <translation>没有密钥</translation>
    </message>
    <message>
        <source>%1 (%2)
%3</source>
        <translation>%1（%2）
%3</translation>
    </message>
    <message>
        <source>This server has no AI provider yet. One of its admins sets them up.</source>
        <translation>此服务器还没有 AI 提供商。由其管理员进行设置。</translation>
    </message>
    <message>
        <source>The key is kept, encrypted, on the server. It is not shown again.</source>
        <translation>密钥加密保存在服务器上，不会再次显示。</translation>
    </message>
    <message>
        <source>The provider takes the key; it answered in %1 ms.</source>
        <translation>提供商接受该密钥；响应用时 %1 毫秒。</translation>
    </message>
    <message>
        <source>The provider does not take the key: %1</source>
        <translation>提供商不接受该密钥：%1</translation>
    </message>
    <message>
        <source>The key is gone.</source>
        <translation>密钥已移除。</translation>
    </message>
    <message>
        <source>People&apos;s own keys are not used in our projects</source>
        <translation>在我们的项目中不使用个人密钥</translation>
    </message>
    <message>
        <source>Why, for those whom it concerns</source>
        <translation>原因（向受影响的人说明）</translation>
    </message>
    <message>
        <source>Keep the rule</source>
        <translation>保存规则</translation>
    </message>
    <message>
        <source>Calls in the organisation&apos;s projects go out without people&apos;s own keys from now on.</source>
        <translation>从现在起，组织项目中的调用不再使用个人密钥。</translation>
    </message>
    <message>
        <source>Calls in the organisation&apos;s projects go out with people&apos;s own keys again, where they have some.</source>
        <translation>组织项目中的调用将重新使用个人密钥（如果有）。</translation>
    </message>
    <message>
        <source>The admins of this server do not allow keys of one&apos;s own. Those that you have given are not used.</source>
        <translation>此服务器的管理员不允许使用个人密钥。你提供的密钥不会被使用。</translation>
    </message>
    <message>
        <source>Your keys are not used in the projects of %1.</source>
        <translation>你的密钥不会用于 %1 的项目。</translation>
    </message>
    <message>
        <source>key %1, not used</source>
        <translation>密钥 %1，未使用</translation>
    </message>
</context>
<context>
    <name>dyad::app::PublicFiles</name>
    <message>
        <source>Publish</source>
        <translation>发布</translation>
    </message>
    <message>
        <source>Copy the address</source>
        <translation>复制地址</translation>
    </message>
    <message>
        <source>Take it back</source>
        <translation>撤回发布</translation>
    </message>
    <message>
        <source>Whoever has the address of a published file reads it, without signing in, as it was when it was published.</source>
        <translation>任何拥有已发布文件地址的人无需登录即可读取该文件发布时的内容。</translation>
    </message>
    <message>
        <source>File to publish</source>
        <translation>要发布的文件</translation>
    </message>
    <message>
        <source>docs/report.pdf</source>
        <translation>docs/report.pdf</translation>
    </message>
    <message>
        <source>Published files</source>
        <translation>已发布的文件</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>已复制</translation>
    </message>
    <message>
        <source>%1, %2, since %3</source>
        <translation>%1，%2，自 %3 起</translation>
    </message>
    <message>
        <source>Take it back now</source>
        <translation>立即撤回发布</translation>
    </message>
</context>
<context>
    <name>dyad::app::QrPicture</name>
    <message>
        <source>QR code for the authenticator app</source>
        <translation>用于身份验证器应用的二维码</translation>
    </message>
</context>
<context>
    <name>dyad::app::ReachFlow</name>
    <message>
        <source>Take the tour</source>
        <translation>开始导览</translation>
    </message>
    <message>
        <source>About Dyad</source>
        <translation>关于 Dyad</translation>
    </message>
    <message>
        <source>Dyad ended by a fault</source>
        <translation>Dyad 因故障而结束</translation>
    </message>
    <message>
        <source>It was at %1. What you had typed is back: look for the dots in the tabs. The report says where in the program it happened; it has no text of yours, and nothing was sent.</source>
        <translation>发生于 %1。你输入的内容已恢复：请留意标签页上的圆点。报告说明了故障发生在程序的何处；其中没有你的任何文本，也没有发送任何内容。</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>继续</translation>
    </message>
    <message>
        <source>Show the report</source>
        <translation>显示报告</translation>
    </message>
    <message>
        <source>There is no %1.</source>
        <translation>%1 不存在。</translation>
    </message>
</context>
<context>
    <name>dyad::app::RenameSheet</name>
    <message>
        <source>New name</source>
        <translation>新名称</translation>
    </message>
    <message>
        <source>Rename everywhere</source>
        <translation>全部重命名</translation>
    </message>
    <message>
        <source>Rename “%1”</source>
        <translation>重命名“%1”</translation>
    </message>
    <message>
        <source>In all files of the project that the language server knows. Each file can undo it.</source>
        <translation>涉及语言服务器所知的项目全部文件。每个文件都可以撤销。</translation>
    </message>
    <message>
        <source>It needs a name.</source>
        <translation>需要一个名称。</translation>
    </message>
    <message>
        <source>Show what would change first</source>
        <translation>先显示会更改的内容</translation>
    </message>
</context>
<context>
    <name>dyad::app::ResultsEditor</name>
    <message>
        <source>Results as text</source>
        <translation>以文本显示的结果</translation>
    </message>
    <message>
        <source>Line %1 is no line of the results: only what stands behind the numbers is changed.</source>
        <translation>第 %1 行不是结果行：只能更改行号之后的内容。</translation>
    </message>
    <message>
        <source>Line %1 of %2 stands there twice.</source>
        <translation>%2 的第 %1 行出现了两次。</translation>
    </message>
    <message numerus="yes">
        <source>Change %n line(s)</source>
        <translation>
            <numerusform>更改 %n 行</numerusform>
        </translation>
    </message>
    <message>
        <source>Change the files</source>
        <translation>更改文件</translation>
    </message>
    <message>
        <source>Edit the lines here; Ctrl+S changes them in their files, Ctrl+Enter goes to the file.</source>
        <translation>在此编辑各行；Ctrl+S 将更改应用到其文件，Ctrl+Enter 转到文件。</translation>
    </message>
    <message>
        <source>The line with the name of %1 is gone: take out its lines, not its name.</source>
        <translation>%1 的名称行已不在：请删除它的行，而不是名称。</translation>
    </message>
</context>
<context>
    <name>dyad::app::ResultsFlow</name>
    <message>
        <source>Edit the results of the search as text</source>
        <translation>以文本方式编辑搜索结果</translation>
    </message>
    <message>
        <source>Results</source>
        <translation>结果</translation>
    </message>
    <message numerus="yes">
        <source>%n line(s) are too long or too many to be edited here.</source>
        <translation>
            <numerusform>有 %n 行太长或太多，无法在此编辑。</numerusform>
        </translation>
    </message>
    <message>
        <source>Changed by somebody since the search, and left alone: %1.</source>
        <translation>搜索之后已被他人更改，因此未改动：%1。</translation>
    </message>
    <message numerus="yes">
        <source>%n line(s) changed in %1 file(s); Save all writes them.</source>
        <translation>
            <numerusform>%1 个文件中有 %n 行已更改；“全部保存”会写入它们。</numerusform>
        </translation>
    </message>
    <message>
        <source>These lines were changed and are not in their files yet: change the files, or close this tab first.</source>
        <translation>这些行已更改，但尚未写入其文件：请更改文件，或先关闭此标签页。</translation>
    </message>
</context>
<context>
    <name>dyad::app::RightsTable</name>
    <message>
        <source>Rights by path</source>
        <translation>按路径设置权限</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>Access</source>
        <translation>访问</translation>
    </message>
    <message>
        <source>For</source>
        <translation>对象</translation>
    </message>
    <message>
        <source>hidden</source>
        <translation>隐藏</translation>
    </message>
    <message>
        <source>read only</source>
        <translation>只读</translation>
    </message>
    <message>
        <source>as the role</source>
        <translation>按角色</translation>
    </message>
    <message>
        <source>viewers and developers</source>
        <translation>查看者和开发者</translation>
    </message>
    <message>
        <source>viewers</source>
        <translation>查看者</translation>
    </message>
    <message>
        <source>developers</source>
        <translation>开发者</translation>
    </message>
    <message>
        <source>all but owners</source>
        <translation>除所有者外的所有人</translation>
    </message>
    <message numerus="yes">
        <source>%n person(s)</source>
        <translation>
            <numerusform>%n 人</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>dyad::app::SaveFlow</name>
    <message>
        <source>%1 could not be saved: %2</source>
        <translation>无法保存 %1：%2</translation>
    </message>
    <message>
        <source>Save as</source>
        <translation>另存为</translation>
    </message>
    <message>
        <source>another program has just changed it</source>
        <translation>另一个程序刚刚更改了它</translation>
    </message>
    <message>
        <source>%1 could not be written: %2</source>
        <translation>无法写入 %1：%2</translation>
    </message>
    <message>
        <source>Save %1 first?</source>
        <translation>先保存 %1？</translation>
    </message>
    <message>
        <source>It has text that is not saved.</source>
        <translation>其中有未保存的文本。</translation>
    </message>
    <message>
        <source>Save and close</source>
        <translation>保存并关闭</translation>
    </message>
    <message>
        <source>Close and lose the text</source>
        <translation>关闭并丢弃文本</translation>
    </message>
    <message>
        <source>Save 1 file first?</source>
        <translation>先保存 1 个文件？</translation>
    </message>
    <message numerus="yes">
        <source>Save %n files first?</source>
        <translation>
            <numerusform>先保存 %n 个文件？</numerusform>
        </translation>
    </message>
    <message>
        <source>They have text that is not saved.</source>
        <translation>其中有未保存的文本。</translation>
    </message>
    <message>
        <source>Save what you typed first?</source>
        <translation>要先保存你输入的内容吗？</translation>
    </message>
    <message>
        <source>It is in this tab alone.</source>
        <translation>它只存在于此标签页中。</translation>
    </message>
    <message>
        <source>A tab that is no file holds text that is not saved.</source>
        <translation>有一个不是文件的标签页包含未保存的文本。</translation>
    </message>
    <message>
        <source>Save and quit</source>
        <translation>保存并退出</translation>
    </message>
    <message>
        <source>Quit and lose the text</source>
        <translation>退出并丢弃文本</translation>
    </message>
    <message numerus="yes">
        <source>Save %n file(s) first?</source>
        <translation>
            <numerusform>先保存 %n 个文件？</numerusform>
        </translation>
    </message>
    <message>
        <source>Another window of Dyad keeps what is not saved, so that what was typed in this one would not come back.</source>
        <translation>未保存的内容由另一个 Dyad 窗口保留，因此在此窗口中输入的内容将无法恢复。</translation>
    </message>
</context>
<context>
    <name>dyad::app::ScriptRunner</name>
    <message>
        <source>%1 cannot be read.</source>
        <translation>无法读取 %1。</translation>
    </message>
    <message>
        <source>Line %1 of %2 is no step.</source>
        <translation>%2 的第 %1 行不是步骤。</translation>
    </message>
    <message>
        <source>It did not happen in %1 ms.</source>
        <translation>在 %1 毫秒内没有发生。</translation>
    </message>
    <message>
        <source>No file is open.</source>
        <translation>没有打开的文件。</translation>
    </message>
    <message>
        <source>There is no key “%1”.</source>
        <translation>没有“%1”键。</translation>
    </message>
    <message>
        <source>There is no command “%1”, or it can do nothing now.</source>
        <translation>没有命令“%1”，或者它现在无法执行。</translation>
    </message>
    <message>
        <source>%1 cannot be written.</source>
        <translation>无法写入 %1。</translation>
    </message>
</context>
<context>
    <name>dyad::app::SearchField</name>
    <message>
        <source>Files, commands, :line</source>
        <translation>文件、命令、:行号</translation>
    </message>
    <message>
        <source>Search files and commands</source>
        <translation>搜索文件和命令</translation>
    </message>
    <message>
        <source>Ctrl P</source>
        <translation>Ctrl P</translation>
    </message>
</context>
<context>
    <name>dyad::app::ServerAsks</name>
    <message>
        <source>Answer a language server</source>
        <translation>回答语言服务器</translation>
    </message>
    <message>
        <source>%1 asks: %2 (run “Answer a language server”)</source>
        <translation>%1 询问：%2（运行“回答语言服务器”）</translation>
    </message>
    <message>
        <source>No answer</source>
        <translation>不回答</translation>
    </message>
</context>
<context>
    <name>dyad::app::ServerFlow</name>
    <message>
        <source>%1 runs. A click restarts it or changes the table of servers.</source>
        <translation>%1 正在运行。单击可重启它或更改服务器表。</translation>
    </message>
    <message>
        <source>%1 starts</source>
        <translation>%1 正在启动</translation>
    </message>
    <message>
        <source>%1 fell, starts again</source>
        <translation>%1 已崩溃，正在重新启动</translation>
    </message>
    <message>
        <source>%1 is off</source>
        <translation>%1 已关闭</translation>
    </message>
    <message>
        <source>%1 cannot be written: %2</source>
        <translation>无法写入 %1：%2</translation>
    </message>
    <message>
        <source>The table of language servers was read.</source>
        <translation>已读取语言服务器表。</translation>
    </message>
    <message>
        <source>Start language servers in this folder</source>
        <translation>在此文件夹中启动语言服务器</translation>
    </message>
    <message>
        <source>Restart language servers</source>
        <translation>重启语言服务器</translation>
    </message>
    <message>
        <source>Edit the table of language servers</source>
        <translation>编辑语言服务器表</translation>
    </message>
</context>
<context>
    <name>dyad::app::SettingRow</name>
    <message>
        <source>Reset</source>
        <translation>重置</translation>
    </message>
    <message>
        <source>Reset “%1”</source>
        <translation>重置“%1”</translation>
    </message>
    <message>
        <source>This project sets it otherwise, which counts while it is open.</source>
        <translation>此项目有不同的设置，在其打开期间以项目设置为准。</translation>
    </message>
    <message>
        <source>Text follows at once; icons and distances after the next start.</source>
        <translation>文字立即生效；图标和间距在下次启动后生效。</translation>
    </message>
    <message>
        <source>Takes effect after the next start.</source>
        <translation>下次启动后生效。</translation>
    </message>
</context>
<context>
    <name>dyad::app::SettingsFlow</name>
    <message>
        <source>Settings</source>
        <translation>设置</translation>
    </message>
    <message>
        <source>Open the settings file</source>
        <translation>打开设置文件</translation>
    </message>
    <message>
        <source>Open the settings file of this project</source>
        <translation>打开此项目的设置文件</translation>
    </message>
    <message>
        <source>High contrast on or off</source>
        <translation>开启或关闭高对比度</translation>
    </message>
    <message>
        <source>%1 cannot be read: %2</source>
        <translation>无法读取 %1：%2</translation>
    </message>
    <message>
        <source># The settings of Dyad. Every change counts as soon as the file is saved; comments stay.</source>
        <translation># Dyad 的设置。文件一保存，每项更改立即生效；注释会保留。</translation>
    </message>
    <message>
        <source>%1 could not be written: %2</source>
        <translation>无法写入 %1：%2</translation>
    </message>
    <message>
        <source>Make the whole window larger</source>
        <translation>放大整个窗口</translation>
    </message>
    <message>
        <source>Make the whole window smaller</source>
        <translation>缩小整个窗口</translation>
    </message>
    <message>
        <source>The whole window in normal size</source>
        <translation>恢复整个窗口的大小</translation>
    </message>
</context>
<context>
    <name>dyad::app::SettingsPage</name>
    <message>
        <source>For me</source>
        <translation>对我</translation>
    </message>
    <message>
        <source>For this project</source>
        <translation>对此项目</translation>
    </message>
    <message>
        <source>No setting has these words.</source>
        <translation>没有包含这些词的设置。</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>设置</translation>
    </message>
    <message>
        <source>Search all settings</source>
        <translation>搜索所有设置</translation>
    </message>
    <message>
        <source>Open the file</source>
        <translation>打开文件</translation>
    </message>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>键盘快捷键</translation>
    </message>
    <message>
        <source>Kept in .dyad/settings.toml of the folder: for everybody who works in it</source>
        <translation>保存在文件夹的 .dyad/settings.toml 中：对在其中工作的所有人生效</translation>
    </message>
    <message>
        <source>Open a folder first</source>
        <translation>请先打开一个文件夹</translation>
    </message>
    <message>
        <source>The file cannot be read, so nothing is written to it: %1</source>
        <translation>无法读取该文件，因此不会向其中写入任何内容：%1</translation>
    </message>
</context>
<context>
    <name>dyad::app::SettingsStore</name>
    <message>
        <source>%1 cannot be set to this here.</source>
        <translation>此处不能将 %1 设为该值。</translation>
    </message>
</context>
<context>
    <name>dyad::app::ShareController</name>
    <message>
        <source>Sign in to the server first.</source>
        <translation>请先登录服务器。</translation>
    </message>
    <message>
        <source>Starting</source>
        <translation>正在启动</translation>
    </message>
    <message>
        <source>Making the project</source>
        <translation>正在创建项目</translation>
    </message>
    <message>
        <source>Sharing the files: %1 of %2</source>
        <translation>正在共享文件：%1 / %2</translation>
    </message>
</context>
<context>
    <name>dyad::app::ShareFlow</name>
    <message>
        <source>Signed in as %1.</source>
        <translation>已以 %1 身份登录。</translation>
    </message>
    <message>
        <source>Open a folder first; then it can be shared.</source>
        <translation>请先打开一个文件夹，然后才能共享。</translation>
    </message>
    <message>
        <source>Inviting is for admins of the project; your role in it is %1. Ask who invited you.</source>
        <translation>只有项目管理员可以邀请；你在其中的角色是 %1。请询问邀请你的人。</translation>
    </message>
    <message>
        <source>Stop sharing %1 here?</source>
        <translation>在此停止共享 %1？</translation>
    </message>
    <message>
        <source>The others lose the connection. Everybody keeps their files, and so do you.</source>
        <translation>其他人会断开连接。每个人都保留自己的文件，你也一样。</translation>
    </message>
    <message>
        <source>Your files stay. To come back you need the link again.</source>
        <translation>你的文件会保留。要回来，需要再次使用链接。</translation>
    </message>
    <message>
        <source>Stop sharing</source>
        <translation>停止共享</translation>
    </message>
    <message>
        <source>Many files were deleted here</source>
        <translation>此处删除了许多文件</translation>
    </message>
    <message numerus="yes">
        <source>%n files are gone from this folder. The others still have them.</source>
        <translation>
            <numerusform>此文件夹中缺少 %n 个文件。其他人仍有这些文件。</numerusform>
        </translation>
    </message>
    <message>
        <source>Bring them back</source>
        <translation>恢复它们</translation>
    </message>
    <message numerus="yes">
        <source>Delete %n files for everybody</source>
        <translation>
            <numerusform>为所有人删除 %n 个文件</numerusform>
        </translation>
    </message>
    <message>
        <source>The new password holds. Sign in with it.</source>
        <translation>新密码已生效。请用它登录。</translation>
    </message>
    <message>
        <source>Sign in to %1: then this folder is live again.</source>
        <translation>登录 %1 后，此文件夹将恢复实时共享。</translation>
    </message>
    <message>
        <source>Share %1 anew?</source>
        <translation>重新共享 %1？</translation>
    </message>
    <message>
        <source>This folder belongs to a shared project that cannot be reached at the moment. Sharing it anew makes another project of it and leaves that one.</source>
        <translation>此文件夹属于一个目前无法连接的共享项目。重新共享会使其成为另一个项目，并离开原来的项目。</translation>
    </message>
    <message>
        <source>Share anew</source>
        <translation>重新共享</translation>
    </message>
    <message>
        <source>%1 is shared, and is live when you open it again.</source>
        <translation>%1 已共享，再次打开后将实时同步。</translation>
    </message>
</context>
<context>
    <name>dyad::app::ShareSheet</name>
    <message>
        <source>On this computer</source>
        <translation>在此计算机上</translation>
    </message>
    <message>
        <source>Your name</source>
        <translation>你的名称</translation>
    </message>
    <message>
        <source>as the others see it</source>
        <translation>其他人看到的样子</translation>
    </message>
    <message>
        <source>Where others connect to</source>
        <translation>其他人连接的位置</translation>
    </message>
    <message>
        <source>Invitation link</source>
        <translation>邀请链接</translation>
    </message>
    <message>
        <source>In the local network</source>
        <translation>在本地网络中</translation>
    </message>
    <message>
        <source>In the local network (%1)</source>
        <translation>在本地网络中（%1）</translation>
    </message>
    <message>
        <source>On %1, as %2</source>
        <translation>在 %1 上，身份为 %2</translation>
    </message>
    <message>
        <source>Share %1</source>
        <translation>共享 %1</translation>
    </message>
    <message>
        <source>Everybody with the link edits this folder with you, live, each in files of their own. What .gitignore names stays private.</source>
        <translation>拥有链接的每个人都可以与你实时编辑此文件夹，各自使用自己的文件。.gitignore 列出的内容保持私有。</translation>
    </message>
    <message>
        <source>%1 is shared</source>
        <translation>%1 已共享</translation>
    </message>
    <message>
        <source>Who has this link can join: in Dyad, “Join by link”.</source>
        <translation>拥有此链接的人可以加入：在 Dyad 中选择“通过链接加入”。</translation>
    </message>
    <message>
        <source>Invite to %1</source>
        <translation>邀请加入 %1</translation>
    </message>
    <message>
        <source>The server makes a link that is good for a while.</source>
        <translation>服务器会创建一个在一段时间内有效的链接。</translation>
    </message>
    <message>
        <source>Asking the server</source>
        <translation>正在询问服务器</translation>
    </message>
    <message>
        <source>Starting</source>
        <translation>正在启动</translation>
    </message>
    <message>
        <source>Share</source>
        <translation>共享</translation>
    </message>
    <message>
        <source>Understood</source>
        <translation>知道了</translation>
    </message>
    <message>
        <source>Copy the link</source>
        <translation>复制链接</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>已复制</translation>
    </message>
    <message>
        <source>Say a name that the others see.</source>
        <translation>请填写其他人会看到的名称。</translation>
    </message>
    <message>
        <source>Organisation</source>
        <translation>组织</translation>
    </message>
    <message>
        <source>In your own organisation</source>
        <translation>在你自己的组织中</translation>
    </message>
    <message>
        <source>In the organisation %1</source>
        <translation>在组织 %1 中</translation>
    </message>
    <message>
        <source>What who joins by this link may do</source>
        <translation>通过此链接加入的人可以做什么</translation>
    </message>
    <message>
        <source>Who joins by it edits (developer)</source>
        <translation>加入者可以编辑（开发者）</translation>
    </message>
    <message>
        <source>Who joins by it only reads (viewer)</source>
        <translation>加入者只能阅读（查看者）</translation>
    </message>
</context>
<context>
    <name>dyad::app::ShortcutsSheet</name>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>键盘快捷键</translation>
    </message>
</context>
<context>
    <name>dyad::app::SignInSheet</name>
    <message>
        <source>Server</source>
        <translation>服务器</translation>
    </message>
    <message>
        <source>Invitation</source>
        <translation>邀请</translation>
    </message>
    <message>
        <source>the code that you were sent; empty where none is wanted</source>
        <translation>收到的代码；不需要时留空</translation>
    </message>
    <message>
        <source>Your name</source>
        <translation>你的名称</translation>
    </message>
    <message>
        <source>as the others see it</source>
        <translation>其他人看到的样子</translation>
    </message>
    <message>
        <source>Email</source>
        <translation>电子邮件</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>密码</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>代码</translation>
    </message>
    <message>
        <source>six digits, or a recovery code</source>
        <translation>六位数字或恢复代码</translation>
    </message>
    <message>
        <source>Sign in with another device</source>
        <translation>用其他设备登录</translation>
    </message>
    <message>
        <source>Asking for a code</source>
        <translation>正在请求代码</translation>
    </message>
    <message>
        <source>Approve this code</source>
        <translation>请批准此代码</translation>
    </message>
    <message>
        <source>Where you are signed in already, open your account and its page Devices, or run dyadctl device approve.</source>
        <translation>在已登录的地方打开你的帐户及其“设备”页，或运行 dyadctl device approve。</translation>
    </message>
    <message>
        <source>Go on in the browser</source>
        <translation>请在浏览器中继续</translation>
    </message>
    <message>
        <source>Sign in there; this window then goes on by itself. If no browser opens, copy this address:</source>
        <translation>请在那里登录；此窗口随后会自动继续。如果没有打开浏览器，请复制此地址：</translation>
    </message>
    <message>
        <source>Continue with %1</source>
        <translation>使用 %1 继续</translation>
    </message>
    <message>
        <source>Asking the server</source>
        <translation>正在询问服务器</translation>
    </message>
    <message>
        <source>I have an account</source>
        <translation>我有帐户</translation>
    </message>
    <message>
        <source>Make an account</source>
        <translation>创建帐户</translation>
    </message>
    <message>
        <source>Sign in to a server</source>
        <translation>登录服务器</translation>
    </message>
    <message>
        <source>Folders you share then live on your team&apos;s dyad-server.</source>
        <translation>你共享的文件夹随后会保存在团队的 dyad-server 上。</translation>
    </message>
    <message>
        <source>On your team&apos;s dyad-server.</source>
        <translation>在团队的 dyad-server 上。</translation>
    </message>
    <message>
        <source>Second factor</source>
        <translation>第二重验证</translation>
    </message>
    <message>
        <source>Type the code that your authenticator app shows now, or a recovery code.</source>
        <translation>请输入身份验证器应用当前显示的代码，或恢复代码。</translation>
    </message>
    <message>
        <source>Set up a second factor</source>
        <translation>设置第二重验证</translation>
    </message>
    <message>
        <source>This server wants one. Read the picture with an authenticator app, or type the key into it; then type the code that it shows.</source>
        <translation>此服务器要求第二重验证。用身份验证器应用扫描图片，或在其中输入密钥；然后输入它显示的代码。</translation>
    </message>
    <message>
        <source>Make the account</source>
        <translation>创建此帐户</translation>
    </message>
    <message>
        <source>I have kept them</source>
        <translation>我已妥善保存</translation>
    </message>
    <message>
        <source>Sign in</source>
        <translation>登录</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>继续</translation>
    </message>
    <message>
        <source>Recovery codes</source>
        <translation>恢复代码</translation>
    </message>
    <message>
        <source>Each lets you in once where the app is lost. Keep them in a safe place: they are not shown again.</source>
        <translation>应用丢失时，每个代码可让你登录一次。请妥善保管：它们不会再次显示。</translation>
    </message>
    <message>
        <source>Signing in</source>
        <translation>正在登录</translation>
    </message>
    <message>
        <source>Making the account</source>
        <translation>正在创建帐户</translation>
    </message>
    <message>
        <source>Checking the code</source>
        <translation>正在检查代码</translation>
    </message>
    <message>
        <source>Forgot your password?</source>
        <translation>忘记密码了？</translation>
    </message>
</context>
<context>
    <name>dyad::app::SplitFlow</name>
    <message>
        <source>Split: the same file beside this</source>
        <translation>拆分：同一文件并排显示</translation>
    </message>
    <message>
        <source>Split: the same file below this</source>
        <translation>拆分：同一文件在下方显示</translation>
    </message>
    <message>
        <source>Go to the next split</source>
        <translation>转到下一个拆分</translation>
    </message>
    <message>
        <source>Go to the previous split</source>
        <translation>转到上一个拆分</translation>
    </message>
    <message>
        <source>Move the tab to the next split</source>
        <translation>将标签页移到下一个拆分</translation>
    </message>
    <message>
        <source>Close the split, its tabs go beside</source>
        <translation>关闭拆分，其标签页移到旁边</translation>
    </message>
    <message>
        <source>Pin or unpin the tab</source>
        <translation>固定或取消固定标签页</translation>
    </message>
    <message>
        <source>Close the other tabs</source>
        <translation>关闭其他标签页</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Close the others</source>
        <translation>关闭其他</translation>
    </message>
    <message>
        <source>Unpin</source>
        <translation>取消固定</translation>
    </message>
    <message>
        <source>Pin</source>
        <translation>固定</translation>
    </message>
    <message>
        <source>Split beside</source>
        <translation>并排拆分</translation>
    </message>
    <message>
        <source>Split below</source>
        <translation>向下拆分</translation>
    </message>
    <message>
        <source>Move to the next split</source>
        <translation>移到下一个拆分</translation>
    </message>
    <message>
        <source>Copy the path</source>
        <translation>复制路径</translation>
    </message>
    <message>
        <source>Show in the tree</source>
        <translation>在文件树中显示</translation>
    </message>
</context>
<context>
    <name>dyad::app::StatusBar</name>
    <message>
        <source>Go to line (Ctrl+G)</source>
        <translation>转到行 (Ctrl+G)</translation>
    </message>
    <message>
        <source>Encoding: read or save with another one</source>
        <translation>编码：用其他编码读取或保存</translation>
    </message>
    <message>
        <source>Line ends: change them</source>
        <translation>行尾：更改</translation>
    </message>
    <message>
        <source>Switch or create a branch</source>
        <translation>切换或创建分支</translation>
    </message>
    <message>
        <source>Show problems (Ctrl+Shift+M)</source>
        <translation>显示问题 (Ctrl+Shift+M)</translation>
    </message>
    <message>
        <source>All saved</source>
        <translation>全部已保存</translation>
    </message>
    <message>
        <source>Saving</source>
        <translation>正在保存</translation>
    </message>
    <message>
        <source>1 file not saved</source>
        <translation>1 个文件未保存</translation>
    </message>
    <message numerus="yes">
        <source>%n files not saved</source>
        <translation>
            <numerusform>%n 个文件未保存</numerusform>
        </translation>
    </message>
    <message>
        <source>Branch %1</source>
        <translation>分支 %1</translation>
    </message>
    <message>
        <source>Errors: %1</source>
        <translation>错误：%1</translation>
    </message>
    <message>
        <source>Warnings: %1</source>
        <translation>警告：%1</translation>
    </message>
    <message>
        <source>Ln %1, Col %2</source>
        <translation>行 %1，列 %2</translation>
    </message>
    <message>
        <source> (%1 selected)</source>
        <translation> （已选择 %1）</translation>
    </message>
    <message>
        <source>Language server: %1</source>
        <translation>语言服务器：%1</translation>
    </message>
    <message>
        <source>Indentation: change it</source>
        <translation>缩进：点击更改</translation>
    </message>
    <message>
        <source>Language: colour it as another one</source>
        <translation>语言：按其他语言着色</translation>
    </message>
    <message>
        <source> (%1 selected in %2 places)</source>
        <translation> （已在 %2 处选择 %1）</translation>
    </message>
    <message>
        <source> (%1 carets)</source>
        <translation> （%1 个光标）</translation>
    </message>
</context>
<context>
    <name>dyad::app::SymbolFlow</name>
    <message>
        <source>Outline (Ctrl+Shift+Y)</source>
        <translation>大纲 (Ctrl+Shift+Y)</translation>
    </message>
    <message>
        <source>This file has no such part</source>
        <translation>此文件没有这样的部分</translation>
    </message>
    <message>
        <source>Open a file first</source>
        <translation>请先打开一个文件</translation>
    </message>
    <message>
        <source>Asking the language servers</source>
        <translation>正在询问语言服务器</translation>
    </message>
    <message>
        <source>Type a few letters of a name</source>
        <translation>请输入名称中的几个字母</translation>
    </message>
    <message>
        <source>No language server here knows such a name</source>
        <translation>此处没有语言服务器知道这个名称</translation>
    </message>
    <message>
        <source>Go to a symbol of this file</source>
        <translation>转到此文件的符号</translation>
    </message>
    <message>
        <source>Go to a symbol of the project</source>
        <translation>转到项目的符号</translation>
    </message>
    <message>
        <source>Go to the next function or class</source>
        <translation>转到下一个函数或类</translation>
    </message>
    <message>
        <source>Go to the previous function or class</source>
        <translation>转到上一个函数或类</translation>
    </message>
    <message>
        <source>Show the outline</source>
        <translation>显示大纲</translation>
    </message>
</context>
<context>
    <name>dyad::app::TabBar</name>
    <message>
        <source>Open files</source>
        <translation>打开的文件</translation>
    </message>
</context>
<context>
    <name>dyad::app::TeamFlow</name>
    <message>
        <source>you went elsewhere</source>
        <translation>你去了别处</translation>
    </message>
    <message>
        <source>you typed</source>
        <translation>你输入了内容</translation>
    </message>
    <message>
        <source>You follow %1 no longer: %2.</source>
        <translation>你已不再跟随 %1：%2。</translation>
    </message>
    <message>
        <source>you scrolled</source>
        <translation>你滚动了页面</translation>
    </message>
    <message>
        <source>you moved</source>
        <translation>你移动了光标</translation>
    </message>
</context>
<context>
    <name>dyad::app::TemplateFlow</name>
    <message>
        <source>New project</source>
        <translation>新建项目</translation>
    </message>
</context>
<context>
    <name>dyad::app::ThreadCapSheet</name>
    <message>
        <source>Most that it may cost, in US dollars</source>
        <translation>费用上限（美元）</translation>
    </message>
    <message>
        <source>Set the limit</source>
        <translation>设置上限</translation>
    </message>
    <message>
        <source>No limit</source>
        <translation>无上限</translation>
    </message>
    <message>
        <source>It has cost %1 so far.</source>
        <translation>到目前为止已花费 %1。</translation>
    </message>
    <message>
        <source>It has cost nothing so far.</source>
        <translation>到目前为止没有产生费用。</translation>
    </message>
    <message>
        <source>Limit of this thread</source>
        <translation>此会话的上限</translation>
    </message>
    <message>
        <source>The server holds the limit, whoever asks in the thread: an answer that would pass it is stopped there.</source>
        <translation>无论谁在会话中提问，都由服务器执行上限：会超出上限的回答将在该处停止。</translation>
    </message>
    <message>
        <source>An amount like 0.50.</source>
        <translation>请输入类似 0.50 的金额。</translation>
    </message>
</context>
<context>
    <name>dyad::app::ToolsFlow</name>
    <message>
        <source>Show or hide problems</source>
        <translation>显示或隐藏问题</translation>
    </message>
    <message>
        <source>Show or hide the terminal</source>
        <translation>显示或隐藏终端</translation>
    </message>
    <message>
        <source>Show or hide the output</source>
        <translation>显示或隐藏输出</translation>
    </message>
    <message>
        <source>Show or hide the bottom panel</source>
        <translation>显示或隐藏底部面板</translation>
    </message>
    <message>
        <source>New terminal</source>
        <translation>新建终端</translation>
    </message>
    <message>
        <source>Build</source>
        <translation>构建</translation>
    </message>
    <message>
        <source>Run a task</source>
        <translation>运行任务</translation>
    </message>
    <message>
        <source>Stop the task</source>
        <translation>停止任务</translation>
    </message>
    <message>
        <source>Next problem</source>
        <translation>下一个问题</translation>
    </message>
    <message>
        <source>Previous problem</source>
        <translation>上一个问题</translation>
    </message>
    <message>
        <source>Problems</source>
        <translation>问题</translation>
    </message>
    <message>
        <source>Terminal</source>
        <translation>终端</translation>
    </message>
    <message>
        <source>Output</source>
        <translation>输出</translation>
    </message>
    <message>
        <source>%1: done.</source>
        <translation>%1：完成。</translation>
    </message>
    <message>
        <source>%1 failed: see Problems (F8 goes to the first).</source>
        <translation>%1 失败：请查看“问题”（F8 转到第一个）。</translation>
    </message>
    <message>
        <source>%1 failed: see Output.</source>
        <translation>%1 失败：请查看“输出”。</translation>
    </message>
    <message>
        <source>Problems %1</source>
        <translation>问题 %1</translation>
    </message>
    <message>
        <source>Another terminal beside it</source>
        <translation>在旁边再开一个终端</translation>
    </message>
    <message>
        <source>Search in the terminal</source>
        <translation>在终端中搜索</translation>
    </message>
    <message>
        <source>Close the terminal</source>
        <translation>关闭终端</translation>
    </message>
    <message>
        <source>Next terminal</source>
        <translation>下一个终端</translation>
    </message>
    <message>
        <source>Clear the terminal</source>
        <translation>清除终端</translation>
    </message>
</context>
<context>
    <name>dyad::app::TopBar</name>
    <message>
        <source>Share</source>
        <translation>共享</translation>
    </message>
    <message>
        <source>Menu</source>
        <translation>菜单</translation>
    </message>
    <message>
        <source>Menu (Alt+M)</source>
        <translation>菜单 (Alt+M)</translation>
    </message>
    <message>
        <source>Switch or create a branch</source>
        <translation>切换或创建分支</translation>
    </message>
    <message>
        <source>Branch %1</source>
        <translation>分支 %1</translation>
    </message>
</context>
<context>
    <name>dyad::app::TourSheet</name>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Open a folder</source>
        <translation>打开文件夹</translation>
    </message>
    <message>
        <source>Dyad works in a folder: its files stand at the left. %1 opens one; or drop it on the window.</source>
        <translation>Dyad 在文件夹中工作：其文件显示在左侧。%1 可打开文件夹；也可将其拖放到窗口上。</translation>
    </message>
    <message>
        <source>Two keys for everything</source>
        <translation>两个按键搞定一切</translation>
    </message>
    <message>
        <source>%1 goes to a file by a few of its letters. %2 runs any command, and shows the keys for it.</source>
        <translation>%1 只需几个字母即可转到文件。%2 可运行任何命令，并显示其按键。</translation>
    </message>
    <message>
        <source>Nothing typed is lost</source>
        <translation>输入的内容不会丢失</translation>
    </message>
    <message>
        <source>What is not saved comes back after a crash, and Ctrl+Z works across restarts. The history (%1) has every earlier state.</source>
        <translation>未保存的内容在崩溃后会恢复，Ctrl+Z 在重启后仍然有效。历史 (%1) 保存着每个早先的状态。</translation>
    </message>
    <message>
        <source>Work in it together</source>
        <translation>一起工作</translation>
    </message>
    <message>
        <source>Share gives a link. Whoever has it types in the same files, with a cursor and a name; it goes on when you close the window, if a server has the folder.</source>
        <translation>“共享”会给出一个链接。拥有链接的人可在相同的文件中输入，并显示其光标和名称；如果文件夹在服务器上，你关闭窗口后协作仍会继续。</translation>
    </message>
    <message>
        <source>Make it yours</source>
        <translation>按你的喜好设置</translation>
    </message>
    <message>
        <source>%1 has all settings, and a search over them; the keys of VS Code, Kate and Vim are among them. This tour is in the Help menu.</source>
        <translation>%1 包含所有设置并可搜索；其中有 VS Code、Kate 和 Vim 的按键方案。此导览位于“帮助”菜单中。</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 / %2</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>下一步</translation>
    </message>
    <message>
        <source>Begin</source>
        <translation>开始</translation>
    </message>
</context>
<context>
    <name>dyad::app::UsageFlow</name>
    <message>
        <source>Show usage</source>
        <translation>显示用量</translation>
    </message>
    <message>
        <source>Usage</source>
        <translation>用量</translation>
    </message>
</context>
<context>
    <name>dyad::app::VersionsFlow</name>
    <message>
        <source>Show the versions of this binary file</source>
        <translation>显示此二进制文件的版本</translation>
    </message>
    <message>
        <source>%1, %2, %3</source>
        <translation>%1, %2, %3</translation>
    </message>
    <message>
        <source>No versions are kept</source>
        <translation>没有保存任何版本</translation>
    </message>
    <message>
        <source>%1 has changes that are not shared yet; they come first.</source>
        <translation>%1 有尚未共享的更改；需先处理它们。</translation>
    </message>
    <message>
        <source>Another program has just changed %1.</source>
        <translation>另一个程序刚刚更改了 %1。</translation>
    </message>
    <message>
        <source>%1 is what it was at version %2.</source>
        <translation>%1 已恢复到版本 %2 的样子。</translation>
    </message>
</context>
<context>
    <name>dyad::app::WelcomePage</name>
    <message>
        <source>Nothing is open yet</source>
        <translation>尚未打开任何内容</translation>
    </message>
    <message>
        <source>Dyad</source>
        <translation>Dyad</translation>
    </message>
    <message>
        <source>or drop one here</source>
        <translation>或将文件夹拖放到此处</translation>
    </message>
    <message>
        <source>Opened last</source>
        <translation>最近打开</translation>
    </message>
</context>
<context>
    <name>dyad::app::Workbench</name>
    <message>
        <source>Files (Ctrl+Shift+E)</source>
        <translation>文件 (Ctrl+Shift+E)</translation>
    </message>
    <message>
        <source>Search (Ctrl+Shift+F)</source>
        <translation>搜索 (Ctrl+Shift+F)</translation>
    </message>
    <message>
        <source>Team (Ctrl+Shift+T)</source>
        <translation>团队 (Ctrl+Shift+T)</translation>
    </message>
    <message>
        <source>Settings (Ctrl+,)</source>
        <translation>设置 (Ctrl+,)</translation>
    </message>
    <message>
        <source>There is no %1.</source>
        <translation>%1 不存在。</translation>
    </message>
    <message>
        <source>There is no folder %1.</source>
        <translation>文件夹 %1 不存在。</translation>
    </message>
    <message>
        <source>%1 is not UTF-8 (%2): it is shared as a whole when you save it, and the last one who saves wins.</source>
        <translation>%1 不是 UTF-8（%2）：保存时会整体共享，以最后保存者为准。</translation>
    </message>
    <message>
        <source>Invite</source>
        <translation>邀请</translation>
    </message>
    <message>
        <source>Share</source>
        <translation>共享</translation>
    </message>
    <message>
        <source>Quit and end what runs?</source>
        <translation>退出并结束正在运行的内容？</translation>
    </message>
    <message>
        <source>Quit and end it</source>
        <translation>退出并结束</translation>
    </message>
    <message>
        <source>Open folder</source>
        <translation>打开文件夹</translation>
    </message>
    <message>
        <source>Open file</source>
        <translation>打开文件</translation>
    </message>
    <message>
        <source>What you type cannot be kept on this machine: the disk is full or cannot be written. Save your files elsewhere, or make room.</source>
        <translation>你输入的内容无法保留在本机上：磁盘已满或无法写入。请将文件保存到别处，或腾出空间。</translation>
    </message>
    <message>
        <source>What you type is kept on this machine again.</source>
        <translation>你输入的内容又可以保留在本机上了。</translation>
    </message>
    <message>
        <source>Quit and lose what is not saved?</source>
        <translation>退出并丢弃未保存的内容？</translation>
    </message>
    <message>
        <source>The disk is full or cannot be written, so that text that is not saved would not come back.</source>
        <translation>磁盘已满或无法写入，因此未保存的文本将无法恢复。</translation>
    </message>
    <message>
        <source>Quit and lose it</source>
        <translation>退出并丢弃</translation>
    </message>
</context>
<context>
    <name>dyad::app::WorkspaceEditor</name>
    <message numerus="yes">
        <source>%n change(s) in %1 file(s).</source>
        <translation>
            <numerusform>%1 个文件中有 %n 处更改。</numerusform>
        </translation>
    </message>
    <message>
        <source>Preview</source>
        <translation>预览</translation>
    </message>
    <message>
        <source>Changed meanwhile: %1. Nothing was changed.</source>
        <translation>在此期间已更改：%1。未作任何更改。</translation>
    </message>
    <message>
        <source>%1 cannot be opened as text.</source>
        <translation>无法将 %1 作为文本打开。</translation>
    </message>
    <message>
        <source>%1 cannot be changed: %2</source>
        <translation>无法更改 %1：%2</translation>
    </message>
    <message numerus="yes">
        <source>%n other file(s) were changed.</source>
        <translation>
            <numerusform>已更改其他 %n 个文件。</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 was changed meanwhile, and was left alone.</source>
        <translation>%1 在此期间已更改，因此保持不变。</translation>
    </message>
</context>
<context>
    <name>dyad::app::WorkspaceFiles</name>
    <message>
        <source>The language server wants to change %1, which is not in this folder.</source>
        <translation>语言服务器想更改 %1，但它不在此文件夹中。</translation>
    </message>
    <message>
        <source>The language server wants to change Git&apos;s own files.</source>
        <translation>语言服务器想更改 Git 自身的文件。</translation>
    </message>
    <message>
        <source>%1 would go, and has text that is not saved.</source>
        <translation>%1 将被移除，但其中有未保存的文本。</translation>
    </message>
    <message>
        <source>%1 is there already.</source>
        <translation>%1 已存在。</translation>
    </message>
    <message>
        <source>%1 is not there.</source>
        <translation>%1 不存在。</translation>
    </message>
    <message>
        <source>%1 is a folder with files in it.</source>
        <translation>%1 是包含文件的文件夹。</translation>
    </message>
    <message>
        <source>%1 cannot be moved into itself.</source>
        <translation>无法将 %1 移动到其自身中。</translation>
    </message>
    <message>
        <source>%1 cannot be made: %2</source>
        <translation>无法创建 %1：%2</translation>
    </message>
    <message>
        <source>%1 cannot be moved.</source>
        <translation>无法移动 %1。</translation>
    </message>
    <message>
        <source>There is no trash for %1, and no history keeps it: delete it yourself if it may go.</source>
        <translation>没有可放置 %1 的回收站，也没有历史保留它：如果可以删除，请自行删除。</translation>
    </message>
    <message>
        <source>%1 cannot be deleted.</source>
        <translation>无法删除 %1。</translation>
    </message>
</context>
<context>
    <name>dyad::editor::CallHierarchy</name>
    <message>
        <source>No language server here knows who calls what.</source>
        <translation>此处没有语言服务器知道调用关系。</translation>
    </message>
    <message>
        <source>There is no function here.</source>
        <translation>此处没有函数。</translation>
    </message>
    <message>
        <source>The language server is not running.</source>
        <translation>语言服务器未在运行。</translation>
    </message>
</context>
<context>
    <name>dyad::editor::CodeActions</name>
    <message>
        <source>No language server here offers changes.</source>
        <translation>此处没有语言服务器提供更改。</translation>
    </message>
    <message>
        <source>The language server offers no changes here.</source>
        <translation>语言服务器在此处没有提供更改。</translation>
    </message>
    <message>
        <source>The text was changed meanwhile; nothing was done.</source>
        <translation>文本在此期间已被更改；未执行任何操作。</translation>
    </message>
</context>
<context>
    <name>dyad::editor::CodeEditor</name>
    <message>
        <source>Text editor</source>
        <translation>文本编辑器</translation>
    </message>
    <message>
        <source>Cut</source>
        <translation>剪切</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>复制</translation>
    </message>
    <message>
        <source>Paste</source>
        <translation>粘贴</translation>
    </message>
    <message>
        <source>Select all</source>
        <translation>全选</translation>
    </message>
</context>
<context>
    <name>dyad::editor::CommentMarks</name>
    <message>
        <source>Comment on this line</source>
        <translation>评论此行</translation>
    </message>
</context>
<context>
    <name>dyad::editor::CompletionModel</name>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
</context>
<context>
    <name>dyad::editor::CompletionPopup</name>
    <message>
        <source>Proposals</source>
        <translation>建议</translation>
    </message>
</context>
<context>
    <name>dyad::editor::EditorPane</name>
    <message>
        <source>Text of %1</source>
        <translation>%1 的文本</translation>
    </message>
</context>
<context>
    <name>dyad::editor::FindBar</name>
    <message>
        <source>Show replace</source>
        <translation>显示替换</translation>
    </message>
    <message>
        <source>Find</source>
        <translation>查找</translation>
    </message>
    <message>
        <source>Match case</source>
        <translation>区分大小写</translation>
    </message>
    <message>
        <source>Whole words</source>
        <translation>全字匹配</translation>
    </message>
    <message>
        <source>Regular expression</source>
        <translation>正则表达式</translation>
    </message>
    <message>
        <source>Previous match (Shift+Enter)</source>
        <translation>上一个匹配项 (Shift+Enter)</translation>
    </message>
    <message>
        <source>Next match (Enter)</source>
        <translation>下一个匹配项 (Enter)</translation>
    </message>
    <message>
        <source>Close (Esc)</source>
        <translation>关闭 (Esc)</translation>
    </message>
    <message>
        <source>Replace with</source>
        <translation>替换为</translation>
    </message>
    <message>
        <source>Replace</source>
        <translation>替换</translation>
    </message>
    <message>
        <source>Replace all</source>
        <translation>全部替换</translation>
    </message>
    <message numerus="yes">
        <source>%n replaced</source>
        <translation>
            <numerusform>已替换 %n 处</numerusform>
        </translation>
    </message>
    <message>
        <source>%L1 or more</source>
        <translation>%L1 或更多</translation>
    </message>
    <message>
        <source>%1…</source>
        <translation>%1…</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 / %2</translation>
    </message>
    <message>
        <source>%1 found</source>
        <translation>找到 %1 处</translation>
    </message>
    <message>
        <source>Not a regular expression: %1</source>
        <translation>不是正则表达式：%1</translation>
    </message>
    <message>
        <source>Nothing found</source>
        <translation>未找到任何内容</translation>
    </message>
</context>
<context>
    <name>dyad::editor::Highlighter</name>
    <message>
        <source>Plain text</source>
        <translation>纯文本</translation>
    </message>
    <message>
        <source>Large text, no colours</source>
        <translation>文本较大，不着色</translation>
    </message>
</context>
<context>
    <name>dyad::editor::HoverTip</name>
    <message>
        <source>**Error:** %1</source>
        <translation>**错误：** %1</translation>
    </message>
    <message>
        <source>**Note:** %1</source>
        <translation>**提示：** %1</translation>
    </message>
</context>
<context>
    <name>dyad::editor::HugeLines</name>
    <message>
        <source>… %1 before</source>
        <translation>… 前面还有 %1</translation>
    </message>
    <message>
        <source>%1 more …</source>
        <translation>还有 %1 …</translation>
    </message>
</context>
<context>
    <name>dyad::editor::InlineReview</name>
    <message>
        <source>Proposed change</source>
        <translation>建议的更改</translation>
    </message>
</context>
<context>
    <name>dyad::editor::LanguageDocument</name>
    <message>
        <source>The language server&apos;s edits contradict each other.</source>
        <translation>语言服务器的编辑相互矛盾。</translation>
    </message>
</context>
<context>
    <name>dyad::editor::LanguageView</name>
    <message>
        <source>No language server runs for this file.</source>
        <translation>没有为此文件运行的语言服务器。</translation>
    </message>
    <message>
        <source>%1 is still starting.</source>
        <translation>%1 仍在启动。</translation>
    </message>
    <message>
        <source>%1 cannot do this.</source>
        <translation>%1 无法执行此操作。</translation>
    </message>
    <message>
        <source>Nothing was found for “%1”.</source>
        <translation>未找到“%1”的相关内容。</translation>
    </message>
    <message>
        <source>There is nothing to rename here.</source>
        <translation>此处没有可重命名的内容。</translation>
    </message>
    <message>
        <source>The text was changed meanwhile; it has not been formatted.</source>
        <translation>文本在此期间已更改；未设置格式。</translation>
    </message>
    <message>
        <source>There are no problems in this file.</source>
        <translation>此文件中没有问题。</translation>
    </message>
    <message>
        <source>This cannot be renamed.</source>
        <translation>此处无法重命名。</translation>
    </message>
    <message>
        <source>The text was changed meanwhile; nothing was renamed.</source>
        <translation>文本在此期间已更改；未进行任何重命名。</translation>
    </message>
</context>
<context>
    <name>dyad::editor::LspClient</name>
    <message>
        <source>%1 was stopped.</source>
        <translation>%1 已停止。</translation>
    </message>
    <message>
        <source>%1 did not start: %2</source>
        <translation>%1 未启动：%2</translation>
    </message>
    <message>
        <source>%1 is not running.</source>
        <translation>%1 未在运行。</translation>
    </message>
    <message>
        <source>%1 did not answer in time.</source>
        <translation>%1 未及时响应。</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1 Starting it again.</source>
        <translation>%1 正在重新启动。</translation>
    </message>
    <message numerus="yes">
        <source>%1 It was started %n time(s) and is left alone now.</source>
        <translation>
            <numerusform>%1 已启动 %n 次，现在不再启动。</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing can be changed here.</source>
        <translation>此处无法更改任何内容。</translation>
    </message>
</context>
<context>
    <name>dyad::editor::LspTransport</name>
    <message>
        <source>%1 could not be started.</source>
        <translation>无法启动 %1。</translation>
    </message>
    <message>
        <source>%1 crashed.</source>
        <translation>%1 已崩溃。</translation>
    </message>
    <message>
        <source>%1 ended by itself (code %2).</source>
        <translation>%1 自行结束（代码 %2）。</translation>
    </message>
    <message>
        <source>%1 no longer reads what it is sent.</source>
        <translation>%1 不再读取发送给它的内容。</translation>
    </message>
    <message>
        <source>%1 does not speak the Language Server Protocol.</source>
        <translation>%1 不支持 Language Server Protocol。</translation>
    </message>
    <message>
        <source>%1 sent a message that is too long.</source>
        <translation>%1 发送的消息太长。</translation>
    </message>
    <message>
        <source>%1 sent a message that is not JSON.</source>
        <translation>%1 发送的消息不是 JSON。</translation>
    </message>
</context>
<context>
    <name>dyad::editor::Minimap</name>
    <message>
        <source>Map of the text</source>
        <translation>文本缩略图</translation>
    </message>
</context>
<context>
    <name>dyad::editor::ReviewBar</name>
    <message>
        <source>Go to the next change</source>
        <translation>转到下一处更改</translation>
    </message>
    <message>
        <source>Accept  Tab</source>
        <translation>接受  Tab</translation>
    </message>
    <message>
        <source>Accept</source>
        <translation>接受</translation>
    </message>
    <message>
        <source>Reject  Esc</source>
        <translation>拒绝  Esc</translation>
    </message>
    <message>
        <source>Reject</source>
        <translation>拒绝</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 / %2</translation>
    </message>
    <message>
        <source>Look before you accept: %1</source>
        <translation>接受之前请先查看：%1</translation>
    </message>
</context>
<context>
    <name>dyad::editor::Risks</name>
    <message>
        <source>a key or password</source>
        <translation>密钥或密码</translation>
    </message>
    <message>
        <source>text run as code</source>
        <translation>作为代码运行的文本</translation>
    </message>
    <message>
        <source>SQL made of pieces</source>
        <translation>拼接而成的 SQL</translation>
    </message>
    <message>
        <source>a shell command made of pieces</source>
        <translation>拼接而成的 shell 命令</translation>
    </message>
    <message>
        <source>markup without escaping</source>
        <translation>未转义的标记</translation>
    </message>
    <message>
        <source>certificates unchecked</source>
        <translation>未检查证书</translation>
    </message>
</context>
<context>
    <name>dyad::panels</name>
    <message>
        <source>just now</source>
        <translation>刚刚</translation>
    </message>
    <message>
        <source>%1 min</source>
        <translation>%1 分钟</translation>
    </message>
    <message>
        <source>Yesterday %1</source>
        <translation>昨天 %1</translation>
    </message>
    <message>
        <source>%1: %2 (byte %3)</source>
        <translation>%1：%2（字节 %3）</translation>
    </message>
    <message>
        <source>%1 could not be written.</source>
        <translation>无法写入 %1。</translation>
    </message>
</context>
<context>
    <name>dyad::panels::ApprovalCard</name>
    <message>
        <source>Refuse</source>
        <translation>拒绝</translation>
    </message>
    <message>
        <source>Always: %1</source>
        <translation>始终允许：%1</translation>
    </message>
    <message>
        <source>Always</source>
        <translation>始终允许</translation>
    </message>
</context>
<context>
    <name>dyad::panels::AskView</name>
    <message>
        <source>Everything</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>Knowledge base</source>
        <translation>知识库</translation>
    </message>
    <message>
        <source>New knowledge base</source>
        <translation>新建知识库</translation>
    </message>
    <message>
        <source>Remove this knowledge base</source>
        <translation>移除此知识库</translation>
    </message>
    <message>
        <source>Name of the new knowledge base</source>
        <translation>新知识库的名称</translation>
    </message>
    <message>
        <source>Question</source>
        <translation>问题</translation>
    </message>
    <message>
        <source>Ask the documents</source>
        <translation>询问文档</translation>
    </message>
    <message>
        <source>Ask</source>
        <translation>询问</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>回答</translation>
    </message>
    <message>
        <source>Where it stands</source>
        <translation>出处</translation>
    </message>
    <message>
        <source>Ask in your own words</source>
        <translation>用你自己的话提问</translation>
    </message>
    <message>
        <source>The answer says where it stands; a click goes there.</source>
        <translation>回答会注明出处；单击即可转到该处。</translation>
    </message>
    <message numerus="yes">
        <source>%1 (%n document(s))</source>
        <translation>
            <numerusform>%1（%n 个文档）</numerusform>
        </translation>
    </message>
    <message>
        <source>Questions to the documents</source>
        <translation>向文档提问</translation>
    </message>
    <message>
        <source>A knowledge base is a set of documents that are asked together. One of all documents, and of those to come, is a good start.</source>
        <translation>知识库是一组一起被询问的文档。先建立一个包含所有现有及今后文档的知识库，是个不错的开始。</translation>
    </message>
    <message>
        <source>First add documents; then they can be asked, and the answers say where it stands.</source>
        <translation>请先添加文档；然后即可向其提问，回答会注明出处。</translation>
    </message>
    <message>
        <source>Make one of everything</source>
        <translation>用全部文档建立一个</translation>
    </message>
    <message>
        <source>Asking</source>
        <translation>正在询问</translation>
    </message>
    <message>
        <source>Answered by Yavi.</source>
        <translation>由 Yavi 回答。</translation>
    </message>
    <message>
        <source>Written by the AI from the passages below.</source>
        <translation>由 AI 根据下列段落撰写。</translation>
    </message>
</context>
<context>
    <name>dyad::panels::AuthorsView</name>
    <message>
        <source>Who wrote what is not committed yet</source>
        <translation>尚未提交内容的作者</translation>
    </message>
    <message>
        <source>No file in front</source>
        <translation>没有当前文件</translation>
    </message>
    <message>
        <source>Open a file of the folder to see who wrote what.</source>
        <translation>打开文件夹中的文件，查看谁写了什么。</translation>
    </message>
    <message>
        <source>Reading who wrote what</source>
        <translation>正在读取作者信息</translation>
    </message>
    <message>
        <source>The authors could not be read</source>
        <translation>无法读取作者信息</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>重试</translation>
    </message>
    <message>
        <source>Everything is committed</source>
        <translation>全部已提交</translation>
    </message>
    <message>
        <source>The file is empty</source>
        <translation>文件为空</translation>
    </message>
    <message>
        <source>Lines that are changed since the last commit are listed here with their authors.</source>
        <translation>上次提交之后更改的行及其作者列在此处。</translation>
    </message>
</context>
<context>
    <name>dyad::panels::ChatPanel</name>
    <message>
        <source>New thread</source>
        <translation>新建会话</translation>
    </message>
    <message>
        <source>No provider is connected</source>
        <translation>未连接提供商</translation>
    </message>
    <message>
        <source>Whoever runs %1 can connect one with

%2</source>
        <translation>%1 的管理者可以用以下命令连接

%2</translation>
    </message>
    <message>
        <source>Look again</source>
        <translation>重新查看</translation>
    </message>
    <message>
        <source>Ask the AI about your project</source>
        <translation>向 AI 询问你的项目</translation>
    </message>
    <message>
        <source>It works through the server of a shared folder. Share this one, with others or just with yourself.</source>
        <translation>它通过共享文件夹的服务器工作。请共享此文件夹，可与他人共享，也可仅供自己使用。</translation>
    </message>
    <message>
        <source>Open a folder and share it, with others or just with yourself.</source>
        <translation>打开一个文件夹并共享，可与他人共享，也可仅供自己使用。</translation>
    </message>
    <message>
        <source>Share</source>
        <translation>共享</translation>
    </message>
    <message>
        <source>The server cannot be asked</source>
        <translation>无法询问服务器</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>重试</translation>
    </message>
    <message>
        <source>Asking the server</source>
        <translation>正在询问服务器</translation>
    </message>
    <message>
        <source>Ask about this project</source>
        <translation>询问此项目</translation>
    </message>
    <message>
        <source>The file at hand goes along. What the answer wants to change, you review line by line.</source>
        <translation>当前文件会一并发送。回答想要更改的内容由你逐行审阅。</translation>
    </message>
    <message>
        <source>Chat</source>
        <translation>聊天</translation>
    </message>
    <message>
        <source>Threads of this project</source>
        <translation>此项目的会话</translation>
    </message>
    <message>
        <source>New private thread</source>
        <translation>新建私有会话</translation>
    </message>
    <message>
        <source>Name of the thread</source>
        <translation>会话名称</translation>
    </message>
    <message>
        <source>This thread</source>
        <translation>此会话</translation>
    </message>
    <message>
        <source>Open “%1”</source>
        <translation>打开“%1”</translation>
    </message>
    <message>
        <source>Search all threads (Enter)</source>
        <translation>搜索所有会话 (Enter)</translation>
    </message>
    <message>
        <source>Nothing found</source>
        <translation>未找到任何内容</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>重命名</translation>
    </message>
    <message>
        <source>Branch: go on in a copy</source>
        <translation>分支：在副本中继续</translation>
    </message>
    <message>
        <source>Export as Markdown…</source>
        <translation>导出为 Markdown…</translation>
    </message>
    <message>
        <source>Delete…</source>
        <translation>删除…</translation>
    </message>
    <message>
        <source>Only you see this thread.</source>
        <translation>只有你能看到此会话。</translation>
    </message>
    <message>
        <source>Private thread</source>
        <translation>私有会话</translation>
    </message>
    <message>
        <source>Only the last answer can go on.</source>
        <translation>只有最后一个回答可以继续。</translation>
    </message>
    <message>
        <source>No limit</source>
        <translation>无上限</translation>
    </message>
    <message>
        <source>Limit: %1</source>
        <translation>上限：%1</translation>
    </message>
    <message>
        <source>This cannot be asked now.</source>
        <translation>目前无法提出此问题。</translation>
    </message>
    <message>
        <source>Connect a provider…</source>
        <translation>连接提供商…</translation>
    </message>
</context>
<context>
    <name>dyad::panels::CodeCard</name>
    <message>
        <source>Copy</source>
        <translation>复制</translation>
    </message>
    <message>
        <source>Insert at the caret</source>
        <translation>插入到光标处</translation>
    </message>
    <message>
        <source>Review this change</source>
        <translation>审阅此更改</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>文本</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>代码</translation>
    </message>
    <message>
        <source>Run in a terminal</source>
        <translation>在终端中运行</translation>
    </message>
</context>
<context>
    <name>dyad::panels::CommentEntryView</name>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>not sent yet</source>
        <translation>尚未发送</translation>
    </message>
    <message>
        <source>%1, edited</source>
        <translation>%1，已编辑</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>更改</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>删除</translation>
    </message>
</context>
<context>
    <name>dyad::panels::CommentModel</name>
    <message>
        <source>line %1</source>
        <translation>第 %1 行</translation>
    </message>
    <message>
        <source>Line %1, %2: %3</source>
        <translation>第 %1 行，%2：%3</translation>
    </message>
</context>
<context>
    <name>dyad::panels::CommentThreadView</name>
    <message>
        <source>Resolve</source>
        <translation>解决</translation>
    </message>
    <message>
        <source>Close (Esc)</source>
        <translation>关闭 (Esc)</translation>
    </message>
    <message>
        <source>Ctrl+Enter</source>
        <translation>Ctrl+Enter</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>resolved by %1</source>
        <translation>已由 %1 解决</translation>
    </message>
    <message>
        <source>its text is gone</source>
        <translation>对应文本已不存在</translation>
    </message>
    <message>
        <source>Open again</source>
        <translation>重新打开</translation>
    </message>
    <message>
        <source>Comment</source>
        <translation>评论</translation>
    </message>
    <message>
        <source>Reply</source>
        <translation>回复</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
</context>
<context>
    <name>dyad::panels::CommentsController</name>
    <message>
        <source>A comment was not taken: %1</source>
        <translation>一条评论未被接受：%1</translation>
    </message>
    <message>
        <source>You</source>
        <translation>你</translation>
    </message>
    <message>
        <source>Somebody</source>
        <translation>某人</translation>
    </message>
</context>
<context>
    <name>dyad::panels::CommentsPanel</name>
    <message>
        <source>Comments</source>
        <translation>评论</translation>
    </message>
    <message>
        <source>Export as Markdown</source>
        <translation>导出为 Markdown</translation>
    </message>
    <message>
        <source>Which comments</source>
        <translation>哪些评论</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>未解决</translation>
    </message>
    <message>
        <source>Resolved</source>
        <translation>已解决</translation>
    </message>
    <message>
        <source>All</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>Line %1</source>
        <translation>第 %1 行</translation>
    </message>
    <message>
        <source>Comments on lines</source>
        <translation>行评论</translation>
    </message>
    <message>
        <source>In a shared folder you can say something about a piece of the text. It stays there while the text is edited.</source>
        <translation>在共享文件夹中，你可以对一段文本发表评论。编辑文本时，评论会保持在原处。</translation>
    </message>
    <message>
        <source>Share</source>
        <translation>共享</translation>
    </message>
    <message>
        <source>No comments yet</source>
        <translation>还没有评论</translation>
    </message>
    <message>
        <source>Select some text and press Ctrl+Alt+M, or click left of a line&apos;s number.</source>
        <translation>选择一些文本并按 Ctrl+Alt+M，或单击行号左侧。</translation>
    </message>
    <message>
        <source>What others say about the text stands here.</source>
        <translation>其他人对文本的看法显示在此处。</translation>
    </message>
    <message>
        <source>Open (%1)</source>
        <translation>未解决（%1）</translation>
    </message>
    <message>
        <source>Resolved (%1)</source>
        <translation>已解决（%1）</translation>
    </message>
    <message>
        <source>All (%1)</source>
        <translation>全部（%1）</translation>
    </message>
    <message>
        <source>All is resolved</source>
        <translation>全部已解决</translation>
    </message>
    <message>
        <source>Nothing is resolved yet</source>
        <translation>尚无已解决的评论</translation>
    </message>
</context>
<context>
    <name>dyad::panels::CommitBox</name>
    <message>
        <source>Amend</source>
        <translation>修正</translation>
    </message>
    <message>
        <source>Sign off</source>
        <translation>签署 (Signed-off-by)</translation>
    </message>
    <message>
        <source>Message (Ctrl+Enter commits)</source>
        <translation>消息（Ctrl+Enter 提交）</translation>
    </message>
    <message>
        <source>Commit message</source>
        <translation>提交消息</translation>
    </message>
    <message>
        <source>Co-authored by %1</source>
        <translation>由 %1 共同编写</translation>
    </message>
    <message>
        <source>Amend the last commit</source>
        <translation>修正上次提交</translation>
    </message>
    <message>
        <source>Commit 1 file to %1</source>
        <translation>提交 1 个文件到 %1</translation>
    </message>
    <message numerus="yes">
        <source>Commit %n files to %1</source>
        <translation>
            <numerusform>提交 %n 个文件到 %1</numerusform>
        </translation>
    </message>
    <message>
        <source>Commit</source>
        <translation>提交</translation>
    </message>
    <message>
        <source>Stage what belongs into the commit.</source>
        <translation>请暂存要提交的内容。</translation>
    </message>
    <message>
        <source>Nothing is staged yet: press + on the files that belong into the commit.</source>
        <translation>尚未暂存任何内容：请在要提交的文件上按 +。</translation>
    </message>
    <message>
        <source>Say in a few words what the commit does.</source>
        <translation>用几句话说明此提交做了什么。</translation>
    </message>
</context>
<context>
    <name>dyad::panels::Composer</name>
    <message>
        <source>Add context</source>
        <translation>添加上下文</translation>
    </message>
    <message>
        <source>Question</source>
        <translation>问题</translation>
    </message>
    <message>
        <source>What the answer may do</source>
        <translation>回答可以做什么</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>模型</translation>
    </message>
    <message>
        <source>Chosen by the server</source>
        <translation>由服务器选择</translation>
    </message>
    <message>
        <source>%1 (%2 a million tokens out)</source>
        <translation>%1（每百万输出令牌 %2）</translation>
    </message>
    <message>
        <source>Edit: it may propose changes, you review them</source>
        <translation>编辑：可以提出更改，由你审阅</translation>
    </message>
    <message>
        <source>Ask: it only answers</source>
        <translation>询问：仅回答</translation>
    </message>
    <message>
        <source>Stop (Esc)</source>
        <translation>停止 (Esc)</translation>
    </message>
    <message>
        <source>Send (Enter)</source>
        <translation>发送 (Enter)</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>Send</source>
        <translation>发送</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>编辑</translation>
    </message>
    <message>
        <source>Ask</source>
        <translation>询问</translation>
    </message>
    <message>
        <source>No model</source>
        <translation>没有模型</translation>
    </message>
    <message>
        <source>%1 tokens</source>
        <translation>%1 个令牌</translation>
    </message>
    <message>
        <source>%1 tokens · %2</source>
        <translation>%1 个令牌 · %2</translation>
    </message>
    <message>
        <source>What is sent: the question, what goes along, and the thread so far. The answer comes on top.</source>
        <translation>发送的内容：问题、附带内容以及到目前为止的会话。回答另计。</translation>
    </message>
    <message>
        <source>Agent</source>
        <translation>智能体</translation>
    </message>
    <message>
        <source>Plan</source>
        <translation>计划</translation>
    </message>
    <message>
        <source>Ask… @ adds context, / brings prompts</source>
        <translation>询问… @ 添加上下文，/ 调出提示词</translation>
    </message>
    <message>
        <source>Plan: it looks around and writes a plan</source>
        <translation>计划：查看项目并写出计划</translation>
    </message>
    <message>
        <source>Agent: it works on by itself, and asks before it runs something</source>
        <translation>智能体：自行工作，运行命令前会先询问</translation>
    </message>
    <message>
        <source>Ask when this answer is there (Enter)</source>
        <translation>在此回答完成后询问 (Enter)</translation>
    </message>
    <message>
        <source>%1: %2 tokens</source>
        <translation>%1：%2 个令牌</translation>
    </message>
    <message>
        <source>picture %1</source>
        <translation>图片 %1</translation>
    </message>
    <message>
        <source>There is nothing in @%1.</source>
        <translation>@%1 中没有内容。</translation>
    </message>
    <message numerus="yes">
        <source>%n place(s) found</source>
        <translation>
            <numerusform>找到 %n 处</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 would answer; it costs nothing here, or its price is not known.</source>
        <translation>将由 %1 回答；在此不产生费用，或价格未知。</translation>
    </message>
    <message>
        <source>The server expects %1 with an answer of usual length, at most %2, from %3.</source>
        <translation>服务器预计：通常长度的回答费用为 %1，最多 %2，由 %3 回答。</translation>
    </message>
    <message>
        <source>It goes out with your own key: you pay.</source>
        <translation>使用你自己的密钥发送：由你付费。</translation>
    </message>
    <message>
        <source>It goes out with the organisation&apos;s key.</source>
        <translation>使用组织的密钥发送。</translation>
    </message>
    <message>
        <source>File or picture…</source>
        <translation>文件或图片…</translation>
    </message>
    <message>
        <source>What goes along</source>
        <translation>一并发送的内容</translation>
    </message>
    <message>
        <source>%1 is neither a picture nor a text of at most 256 KiB.</source>
        <translation>%1 既不是图片，也不是不超过 256 KiB 的文本。</translation>
    </message>
</context>
<context>
    <name>dyad::panels::ConflictPage</name>
    <message>
        <source>Result for %1</source>
        <translation>%1 的结果</translation>
    </message>
    <message>
        <source>Result, to be edited as you like</source>
        <translation>结果，可随意编辑</translation>
    </message>
    <message>
        <source>Previous conflict</source>
        <translation>上一个冲突</translation>
    </message>
    <message>
        <source>Next conflict</source>
        <translation>下一个冲突</translation>
    </message>
    <message>
        <source>Take ours</source>
        <translation>采用我方</translation>
    </message>
    <message>
        <source>Take theirs</source>
        <translation>采用对方</translation>
    </message>
    <message>
        <source>Take both</source>
        <translation>采用双方</translation>
    </message>
    <message>
        <source>Take what was</source>
        <translation>采用原来的</translation>
    </message>
    <message>
        <source>Keep the file</source>
        <translation>保留文件</translation>
    </message>
    <message>
        <source>Delete the file</source>
        <translation>删除文件</translation>
    </message>
    <message>
        <source>Mark as resolved</source>
        <translation>标记为已解决</translation>
    </message>
    <message>
        <source>What both began from</source>
        <translation>双方的共同起点</translation>
    </message>
    <message>
        <source>Ours</source>
        <translation>我方</translation>
    </message>
    <message>
        <source>Theirs</source>
        <translation>对方</translation>
    </message>
    <message>
        <source>Ours: %1</source>
        <translation>我方：%1</translation>
    </message>
    <message>
        <source>Theirs: %1</source>
        <translation>对方：%1</translation>
    </message>
    <message>
        <source>%1: changed here, deleted by theirs</source>
        <translation>%1：此处已更改，对方已删除</translation>
    </message>
    <message>
        <source>%1: deleted here, changed by theirs</source>
        <translation>%1：此处已删除，对方已更改</translation>
    </message>
    <message>
        <source>%1: deleted on both sides</source>
        <translation>%1：双方均已删除</translation>
    </message>
    <message>
        <source>Conflict %1 of %2</source>
        <translation>冲突 %1 / %2</translation>
    </message>
    <message>
        <source>No conflicts are left</source>
        <translation>没有剩余的冲突</translation>
    </message>
    <message>
        <source>Resolve</source>
        <translation>解决</translation>
    </message>
    <message>
        <source>Take</source>
        <translation>采用</translation>
    </message>
    <message>
        <source>Another program has changed the file: it was not written.</source>
        <translation>另一个程序已更改该文件：未写入。</translation>
    </message>
    <message>
        <source>The file could not be written: %1</source>
        <translation>无法写入文件：%1</translation>
    </message>
    <message>
        <source>There already: %1</source>
        <translation>已有的：%1</translation>
    </message>
    <message>
        <source>Put on top: %1</source>
        <translation>叠加在上的：%1</translation>
    </message>
</context>
<context>
    <name>dyad::panels::ConnectorForm</name>
    <message>
        <source>Connect</source>
        <translation>连接</translation>
    </message>
    <message>
        <source>Only by hand</source>
        <translation>仅手动</translation>
    </message>
    <message>
        <source>Every 15 minutes</source>
        <translation>每 15 分钟</translation>
    </message>
    <message>
        <source>Every hour</source>
        <translation>每小时</translation>
    </message>
    <message>
        <source>Every day</source>
        <translation>每天</translation>
    </message>
    <message>
        <source>Remove it here too</source>
        <translation>此处也移除</translation>
    </message>
    <message>
        <source>Keep it here</source>
        <translation>在此处保留</translation>
    </message>
    <message>
        <source>From where</source>
        <translation>来源</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Look for news</source>
        <translation>检查新内容</translation>
    </message>
    <message>
        <source>What is deleted there</source>
        <translation>来源处已删除的内容</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>%1 (needs Yavi)</source>
        <translation>%1（需要 Yavi）</translation>
    </message>
    <message>
        <source>%1 (may be empty)</source>
        <translation>%1（可留空）</translation>
    </message>
    <message>
        <source>%1 is missing.</source>
        <translation>缺少%1。</translation>
    </message>
</context>
<context>
    <name>dyad::panels::ConnectorsView</name>
    <message>
        <source>is fetching</source>
        <translation>正在抓取</translation>
    </message>
    <message numerus="yes">
        <source>%n document(s)</source>
        <translation>
            <numerusform>%n 个文档</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 · looked at %2</source>
        <translation>%1 · 检查于 %2</translation>
    </message>
    <message>
        <source>not looked at yet</source>
        <translation>尚未检查</translation>
    </message>
    <message>
        <source>Connectors</source>
        <translation>连接器</translation>
    </message>
    <message>
        <source>Connect something</source>
        <translation>连接来源</translation>
    </message>
    <message>
        <source>Documents that come by themselves</source>
        <translation>自动到来的文档</translation>
    </message>
    <message>
        <source>A folder, a Git repository, a web page or feed, a database, exports of Slack, Jira and GitHub, S3 or Azure: what is new there is fetched, what changed replaces what was here.</source>
        <translation>文件夹、Git 存储库、网页或订阅源、数据库、Slack、Jira 和 GitHub 的导出、S3 或 Azure：那里的新内容会被抓取，有更改的内容会替换此处的内容。</translation>
    </message>
    <message>
        <source>Fetch now</source>
        <translation>立即抓取</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>移除</translation>
    </message>
</context>
<context>
    <name>dyad::panels::ContextChip</name>
    <message>
        <source>%1 goes along: about %2 tokens. Click to leave it out.</source>
        <translation>%1 会一并发送：约 %2 个令牌。单击可将其排除。</translation>
    </message>
    <message>
        <source>Leave out %1</source>
        <translation>排除 %1</translation>
    </message>
</context>
<context>
    <name>dyad::panels::DayChart</name>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1 in all</source>
        <translation>总计 %1</translation>
    </message>
</context>
<context>
    <name>dyad::panels::DebugPanel</name>
    <message>
        <source>Calls</source>
        <translation>调用</translation>
    </message>
    <message>
        <source>Nothing is being debugged</source>
        <translation>当前没有调试任何程序</translation>
    </message>
    <message>
        <source>Set a breakpoint with F9 or a click on a line&apos;s number, then start.</source>
        <translation>按 F9 或单击行号设置断点，然后开始。</translation>
    </message>
    <message>
        <source>Start debugging</source>
        <translation>开始调试</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>继续</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>暂停</translation>
    </message>
    <message>
        <source>Step over</source>
        <translation>单步跳过</translation>
    </message>
    <message>
        <source>Step in</source>
        <translation>单步进入</translation>
    </message>
    <message>
        <source>Step out</source>
        <translation>单步跳出</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>Variables</source>
        <translation>变量</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>值</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>Watch an expression</source>
        <translation>监视表达式</translation>
    </message>
    <message>
        <source>Watched</source>
        <translation>已监视</translation>
    </message>
    <message>
        <source>Debug console</source>
        <translation>调试控制台</translation>
    </message>
    <message>
        <source>Evaluate, where the program stands</source>
        <translation>在程序停住处求值</translation>
    </message>
    <message>
        <source>Evaluate an expression</source>
        <translation>对表达式求值</translation>
    </message>
    <message>
        <source>Stopped: %1</source>
        <translation>已停止：%1</translation>
    </message>
    <message>
        <source>The run is over.</source>
        <translation>运行已结束。</translation>
    </message>
    <message>
        <source>%1  ·  %2:%3</source>
        <translation>%1  ·  %2:%3</translation>
    </message>
    <message>
        <source>New value</source>
        <translation>新值</translation>
    </message>
    <message>
        <source>%1 was not changed: %2</source>
        <translation>%1 未更改：%2</translation>
    </message>
    <message>
        <source>Copy the value</source>
        <translation>复制值</translation>
    </message>
    <message>
        <source>Watch it no longer</source>
        <translation>取消监视</translation>
    </message>
    <message>
        <source>Change the value</source>
        <translation>更改值</translation>
    </message>
</context>
<context>
    <name>dyad::panels::DebugSession</name>
    <message>
        <source>The debug adapter does not answer.</source>
        <translation>调试适配器没有响应。</translation>
    </message>
    <message>
        <source>The program ended with %1.</source>
        <translation>程序已结束，代码 %1。</translation>
    </message>
    <message>
        <source>The program does not stand still.</source>
        <translation>程序没有停住。</translation>
    </message>
    <message>
        <source>This debugger knows no conditions: breakpoints with one stop always.</source>
        <translation>此调试器不支持条件：带条件的断点总会停止。</translation>
    </message>
    <message>
        <source>This debugger does not count hits: breakpoints with a count stop always.</source>
        <translation>此调试器不统计命中次数：带次数的断点总会停止。</translation>
    </message>
    <message>
        <source>This debugger knows no log points: they stop.</source>
        <translation>此调试器不支持日志点：它们会停止。</translation>
    </message>
    <message>
        <source>This debugger cannot change variables.</source>
        <translation>此调试器无法更改变量。</translation>
    </message>
</context>
<context>
    <name>dyad::panels::DecidedCard</name>
    <message>
        <source>accepted</source>
        <translation>已接受</translation>
    </message>
    <message>
        <source>rejected</source>
        <translation>已拒绝</translation>
    </message>
    <message>
        <source>open</source>
        <translation>待定</translation>
    </message>
    <message>
        <source>taken back</source>
        <translation>已撤回</translation>
    </message>
    <message>
        <source>change %1: %2</source>
        <translation>更改 %1：%2</translation>
    </message>
    <message>
        <source>Review what is open</source>
        <translation>审阅待定的更改</translation>
    </message>
</context>
<context>
    <name>dyad::panels::DiffPage</name>
    <message>
        <source>Side by side</source>
        <translation>并排</translation>
    </message>
    <message>
        <source>Open the file</source>
        <translation>打开文件</translation>
    </message>
    <message>
        <source>staged</source>
        <translation>已暂存</translation>
    </message>
    <message>
        <source>not staged</source>
        <translation>未暂存</translation>
    </message>
    <message>
        <source>Inline</source>
        <translation>内联</translation>
    </message>
    <message>
        <source>Discard a change</source>
        <translation>放弃一处更改</translation>
    </message>
    <message>
        <source>These lines of %1 go back to what is staged. This cannot be undone.</source>
        <translation>%1 的这些行将恢复为已暂存的内容。此操作无法撤销。</translation>
    </message>
    <message>
        <source>Discard the change</source>
        <translation>放弃此更改</translation>
    </message>
</context>
<context>
    <name>dyad::panels::DiffView</name>
    <message>
        <source>Changes</source>
        <translation>更改</translation>
    </message>
    <message>
        <source>Unstage</source>
        <translation>取消暂存</translation>
    </message>
    <message>
        <source>Stage</source>
        <translation>暂存</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>放弃</translation>
    </message>
    <message>
        <source>A binary file.</source>
        <translation>二进制文件。</translation>
    </message>
    <message>
        <source>Too many changes to show here: +%1 −%2 lines.</source>
        <translation>更改太多，无法在此显示：+%1 −%2 行。</translation>
    </message>
    <message>
        <source>No changes.</source>
        <translation>没有更改。</translation>
    </message>
    <message>
        <source>Line %1</source>
        <translation>第 %1 行</translation>
    </message>
    <message>
        <source>no newline at the end</source>
        <translation>末尾没有换行符</translation>
    </message>
    <message numerus="yes">
        <source>Unstage %n lines</source>
        <translation>
            <numerusform>取消暂存 %n 行</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Stage %n lines</source>
        <translation>
            <numerusform>暂存 %n 行</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Discard %n lines</source>
        <translation>
            <numerusform>放弃 %n 行</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>dyad::panels::DocumentPage</name>
    <message>
        <source>Found in it</source>
        <translation>在其中找到的内容</translation>
    </message>
    <message>
        <source>Text of the document</source>
        <translation>文档的文本</translation>
    </message>
    <message>
        <source>Is being fetched</source>
        <translation>正在获取</translation>
    </message>
    <message>
        <source>Find in the document</source>
        <translation>在文档中查找</translation>
    </message>
    <message>
        <source>Previous place</source>
        <translation>上一处</translation>
    </message>
    <message>
        <source>Next place</source>
        <translation>下一处</translation>
    </message>
    <message>
        <source>not verified: the text does not say so word for word</source>
        <translation>未验证：文本中没有逐字相同的内容</translation>
    </message>
    <message numerus="yes">
        <source>%n place(s)</source>
        <translation>
            <numerusform>%n 处</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>dyad::panels::DocumentsView</name>
    <message>
        <source>waits</source>
        <translation>等待中</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1%</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>失败</translation>
    </message>
    <message>
        <source>cancelled</source>
        <translation>已取消</translation>
    </message>
    <message>
        <source>is being read</source>
        <translation>正在读取</translation>
    </message>
    <message numerus="yes">
        <source>%n passage(s)</source>
        <translation>
            <numerusform>%n 个段落</numerusform>
        </translation>
    </message>
    <message>
        <source>Documents</source>
        <translation>文档</translation>
    </message>
    <message>
        <source>Search in the documents</source>
        <translation>在文档中搜索</translation>
    </message>
    <message>
        <source>Address of a web page</source>
        <translation>网页地址</translation>
    </message>
    <message>
        <source>What the project should know</source>
        <translation>项目应该知道的内容</translation>
    </message>
    <message>
        <source>Drop contracts, manuals, papers, mails or pictures of text here, or a whole folder. They are read, can be searched, and answer questions with the place where it stands.</source>
        <translation>将合同、手册、论文、邮件或含文字的图片拖放到此处，也可以是整个文件夹。它们会被读取、可供搜索，并在回答问题时注明出处。</translation>
    </message>
    <message>
        <source>Documents that others add stand here, can be searched, and answer questions with the place where it stands.</source>
        <translation>其他人添加的文档显示在此处，可供搜索，并在回答问题时注明出处。</translation>
    </message>
    <message>
        <source>Add documents</source>
        <translation>添加文档</translation>
    </message>
    <message numerus="yes">
        <source>%n document(s)</source>
        <translation>
            <numerusform>%n 个文档</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n being read</source>
        <translation>
            <numerusform>正在读取 %n 个</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing found</source>
        <translation>未找到任何内容</translation>
    </message>
    <message>
        <source>No document says anything about this. Other words may help.</source>
        <translation>没有文档提到这方面的内容。换个说法或许有帮助。</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>打开</translation>
    </message>
    <message>
        <source>Stop reading it</source>
        <translation>停止读取</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>重试</translation>
    </message>
    <message>
        <source>Add to a knowledge base</source>
        <translation>添加到知识库</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>移除</translation>
    </message>
</context>
<context>
    <name>dyad::panels::FileDelegate</name>
    <message>
        <source>Name of the folder</source>
        <translation>文件夹名称</translation>
    </message>
    <message>
        <source>Name of the file</source>
        <translation>文件名称</translation>
    </message>
</context>
<context>
    <name>dyad::panels::FileTreeModel</name>
    <message>
        <source>%1 cannot be read</source>
        <translation>无法读取 %1</translation>
    </message>
    <message>
        <source>Folder %1</source>
        <translation>文件夹 %1</translation>
    </message>
</context>
<context>
    <name>dyad::panels::FileTreeView</name>
    <message>
        <source>Files</source>
        <translation>文件</translation>
    </message>
</context>
<context>
    <name>dyad::panels::FilesPanel</name>
    <message>
        <source>Files</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>New file</source>
        <translation>新建文件</translation>
    </message>
    <message>
        <source>New folder</source>
        <translation>新建文件夹</translation>
    </message>
    <message>
        <source>Close all folders</source>
        <translation>折叠所有文件夹</translation>
    </message>
    <message>
        <source>No folder is open</source>
        <translation>没有打开的文件夹</translation>
    </message>
    <message>
        <source>Open a folder to see its files here.</source>
        <translation>打开文件夹即可在此查看其文件。</translation>
    </message>
    <message>
        <source>Open folder</source>
        <translation>打开文件夹</translation>
    </message>
    <message>
        <source>This folder cannot be read</source>
        <translation>无法读取此文件夹</translation>
    </message>
    <message>
        <source>%1 is gone, or you may not read it.</source>
        <translation>%1 已不存在，或者你无权读取。</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>重试</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>删除</translation>
    </message>
    <message>
        <source>There is no trash here. “%1” would be gone for good.</source>
        <translation>此处没有回收站。“%1”将被永久删除。</translation>
    </message>
    <message>
        <source>Delete 1 file</source>
        <translation>删除 1 个文件</translation>
    </message>
    <message numerus="yes">
        <source>Delete %n files</source>
        <translation>
            <numerusform>删除 %n 个文件</numerusform>
        </translation>
    </message>
    <message>
        <source>Copy path</source>
        <translation>复制路径</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>重命名</translation>
    </message>
</context>
<context>
    <name>dyad::panels::GitController</name>
    <message>
        <source>Create a repository</source>
        <translation>创建存储库</translation>
    </message>
    <message>
        <source>Stage</source>
        <translation>暂存</translation>
    </message>
    <message>
        <source>Unstage</source>
        <translation>取消暂存</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>放弃</translation>
    </message>
    <message>
        <source>Discard a change</source>
        <translation>放弃一处更改</translation>
    </message>
    <message>
        <source>Stage a change</source>
        <translation>暂存一处更改</translation>
    </message>
    <message>
        <source>Commit</source>
        <translation>提交</translation>
    </message>
    <message>
        <source>Switch branch</source>
        <translation>切换分支</translation>
    </message>
    <message>
        <source>Create a branch</source>
        <translation>创建分支</translation>
    </message>
</context>
<context>
    <name>dyad::panels::GitFilesModel</name>
    <message>
        <source>Conflicts</source>
        <translation>冲突</translation>
    </message>
    <message>
        <source>Staged</source>
        <translation>已暂存</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>已更改</translation>
    </message>
    <message>
        <source>Untracked</source>
        <translation>未跟踪</translation>
    </message>
    <message>
        <source>%1, files: %2</source>
        <translation>%1，文件数：%2</translation>
    </message>
    <message>
        <source> (submodule)</source>
        <translation> (子模块)</translation>
    </message>
</context>
<context>
    <name>dyad::panels::GitLogModel</name>
    <message>
        <source>%1, by %2, %3</source>
        <translation>%1，作者 %2，%3</translation>
    </message>
</context>
<context>
    <name>dyad::panels::GitPanel</name>
    <message>
        <source>Git</source>
        <translation>Git</translation>
    </message>
    <message>
        <source>History</source>
        <translation>历史</translation>
    </message>
    <message>
        <source>Read the state again</source>
        <translation>重新读取状态</translation>
    </message>
    <message>
        <source>Switch or create a branch</source>
        <translation>切换或创建分支</translation>
    </message>
    <message>
        <source>Changed files</source>
        <translation>已更改的文件</translation>
    </message>
    <message>
        <source>Nothing has changed</source>
        <translation>没有任何更改</translation>
    </message>
    <message>
        <source>What you edit appears here, to be staged and committed.</source>
        <translation>你编辑的内容会显示在此处，以便暂存和提交。</translation>
    </message>
    <message>
        <source>No repository yet</source>
        <translation>还没有存储库</translation>
    </message>
    <message>
        <source>With Git every state of this folder can be found again, and shared.</source>
        <translation>使用 Git 可以找回并共享此文件夹的每个状态。</translation>
    </message>
    <message>
        <source>Create a repository</source>
        <translation>创建存储库</translation>
    </message>
    <message>
        <source>The repository cannot be read</source>
        <translation>无法读取存储库</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>重试</translation>
    </message>
    <message>
        <source>Reading the repository…</source>
        <translation>正在读取存储库…</translation>
    </message>
    <message>
        <source>No folder is open</source>
        <translation>没有打开的文件夹</translation>
    </message>
    <message>
        <source>Open a folder to see its changes.</source>
        <translation>打开文件夹即可查看其更改。</translation>
    </message>
    <message>
        <source>merging</source>
        <translation>正在合并</translation>
    </message>
    <message>
        <source>rebasing</source>
        <translation>正在变基</translation>
    </message>
    <message>
        <source>at %1</source>
        <translation>位于 %1</translation>
    </message>
    <message>
        <source>Commits before and behind %1</source>
        <translation>领先和落后于 %1 的提交</translation>
    </message>
    <message>
        <source>New branch…</source>
        <translation>新建分支…</translation>
    </message>
    <message>
        <source>New branch</source>
        <translation>新建分支</translation>
    </message>
    <message>
        <source>Name of the branch, made from %1</source>
        <translation>分支名称，基于 %1 创建</translation>
    </message>
    <message>
        <source>Discard changes</source>
        <translation>放弃更改</translation>
    </message>
    <message>
        <source>The files go back to what is staged. This cannot be undone.</source>
        <translation>文件将恢复为已暂存的内容。此操作无法撤销。</translation>
    </message>
    <message>
        <source>Discard 1 file</source>
        <translation>放弃 1 个文件</translation>
    </message>
    <message numerus="yes">
        <source>Discard %n files</source>
        <translation>
            <numerusform>放弃 %n 个文件</numerusform>
        </translation>
    </message>
    <message>
        <source>Stage</source>
        <translation>暂存</translation>
    </message>
    <message>
        <source>Unstage</source>
        <translation>取消暂存</translation>
    </message>
    <message>
        <source>Discard…</source>
        <translation>放弃…</translation>
    </message>
    <message>
        <source>Open the file</source>
        <translation>打开文件</translation>
    </message>
    <message>
        <source>Pull, own commits on top</source>
        <translation>拉取，自己的提交置于其上</translation>
    </message>
    <message>
        <source>Merge into this branch</source>
        <translation>合并到此分支</translation>
    </message>
    <message>
        <source>Rebase this branch onto</source>
        <translation>将此分支变基到</translation>
    </message>
    <message>
        <source>Stash the changes…</source>
        <translation>贮藏更改…</translation>
    </message>
    <message>
        <source>Bring back, and drop it</source>
        <translation>恢复并删除贮藏</translation>
    </message>
    <message>
        <source>Bring back, and keep it</source>
        <translation>恢复并保留贮藏</translation>
    </message>
    <message>
        <source>Drop it</source>
        <translation>删除贮藏</translation>
    </message>
    <message>
        <source>Stash the changes</source>
        <translation>贮藏更改</translation>
    </message>
    <message>
        <source>What it is, to find it again (new files are taken along)</source>
        <translation>说明，以便日后查找（新文件会一并贮藏）</translation>
    </message>
    <message>
        <source>%1  ·  %2</source>
        <translation>%1  ·  %2</translation>
    </message>
    <message>
        <source>%1  ·  in another working tree</source>
        <translation>%1  ·  在另一个工作树中</translation>
    </message>
    <message>
        <source>Branches of the remotes</source>
        <translation>远程分支</translation>
    </message>
    <message>
        <source>Submodules</source>
        <translation>子模块</translation>
    </message>
    <message>
        <source>Bring all to the commits that are recorded</source>
        <translation>将全部更新到记录的提交</translation>
    </message>
    <message>
        <source>not fetched yet</source>
        <translation>尚未获取</translation>
    </message>
    <message>
        <source>at another commit</source>
        <translation>位于另一个提交</translation>
    </message>
    <message>
        <source>changed</source>
        <translation>已更改</translation>
    </message>
    <message>
        <source>as recorded</source>
        <translation>与记录一致</translation>
    </message>
    <message>
        <source>New files go to the trash (where there is none, they are deleted), changed ones go back to what is staged, which cannot be undone.</source>
        <translation>新文件会移到回收站（没有回收站时会被删除），已更改的文件将恢复为已暂存的内容，此操作无法撤销。</translation>
    </message>
    <message>
        <source>Drop the stash</source>
        <translation>删除贮藏</translation>
    </message>
    <message>
        <source>“%1” is gone then. This cannot be undone.</source>
        <translation>“%1”将会消失。此操作无法撤销。</translation>
    </message>
    <message>
        <source>Stash</source>
        <translation>贮藏</translation>
    </message>
    <message>
        <source>Create</source>
        <translation>创建</translation>
    </message>
    <message>
        <source>Conflicts are left</source>
        <translation>仍有冲突</translation>
    </message>
    <message>
        <source>The marks of both sides still stand in the text. Staged like this it counts as resolved.</source>
        <translation>双方的标记仍留在文本中。这样暂存会被视为已解决。</translation>
    </message>
    <message>
        <source>Stage with the marks</source>
        <translation>连同标记一起暂存</translation>
    </message>
</context>
<context>
    <name>dyad::panels::GitProgram</name>
    <message>
        <source>The program git could not be started. Is it installed?</source>
        <translation>无法启动程序 git。是否已安装？</translation>
    </message>
    <message>
        <source>Cancelled.</source>
        <translation>已取消。</translation>
    </message>
    <message>
        <source>git ended with %1.</source>
        <translation>git 已结束，代码 %1。</translation>
    </message>
</context>
<context>
    <name>dyad::panels::GitRemote</name>
    <message>
        <source>Fetch</source>
        <translation>获取</translation>
    </message>
    <message>
        <source>Pull</source>
        <translation>拉取</translation>
    </message>
    <message>
        <source>Push</source>
        <translation>推送</translation>
    </message>
    <message>
        <source>Merge %1</source>
        <translation>合并 %1</translation>
    </message>
    <message>
        <source>Rebase onto %1</source>
        <translation>变基到 %1</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>继续</translation>
    </message>
    <message>
        <source>Abort</source>
        <translation>中止</translation>
    </message>
    <message>
        <source>Skip this commit</source>
        <translation>跳过此提交</translation>
    </message>
    <message>
        <source>Stash</source>
        <translation>贮藏</translation>
    </message>
    <message>
        <source>Bring the stash back</source>
        <translation>恢复贮藏</translation>
    </message>
    <message>
        <source>Drop the stash</source>
        <translation>删除贮藏</translation>
    </message>
    <message>
        <source>Update the submodules</source>
        <translation>更新子模块</translation>
    </message>
</context>
<context>
    <name>dyad::panels::GitRepository</name>
    <message>
        <source>This folder is not in a Git repository.</source>
        <translation>此文件夹不在 Git 存储库中。</translation>
    </message>
    <message>
        <source>The repository could not be opened</source>
        <translation>无法打开存储库</translation>
    </message>
    <message>
        <source>The repository could not be created</source>
        <translation>无法创建存储库</translation>
    </message>
    <message>
        <source>The state of the files could not be read</source>
        <translation>无法读取文件状态</translation>
    </message>
    <message>
        <source>The last commit could not be read</source>
        <translation>无法读取上次提交</translation>
    </message>
    <message>
        <source>It could not be staged</source>
        <translation>无法暂存</translation>
    </message>
    <message>
        <source>It could not be unstaged</source>
        <translation>无法取消暂存</translation>
    </message>
    <message>
        <source>%1 could not be looked at</source>
        <translation>无法查看 %1</translation>
    </message>
    <message>
        <source>%1 could not be removed.</source>
        <translation>无法移除 %1。</translation>
    </message>
    <message>
        <source>The changes could not be discarded</source>
        <translation>无法放弃更改</translation>
    </message>
    <message>
        <source>The branches could not be read</source>
        <translation>无法读取分支</translation>
    </message>
    <message>
        <source>There is no branch %1</source>
        <translation>没有分支 %1</translation>
    </message>
    <message>
        <source>Changes in %1 would be lost. Commit, stash or discard them first.</source>
        <translation>%1 中的更改会丢失。请先提交、贮藏或放弃它们。</translation>
    </message>
    <message>
        <source>%1 could not be checked out</source>
        <translation>无法签出 %1</translation>
    </message>
    <message>
        <source>“%1” cannot be the name of a branch.</source>
        <translation>“%1”不能用作分支名称。</translation>
    </message>
    <message>
        <source>The branch could not be created</source>
        <translation>无法创建分支</translation>
    </message>
    <message>
        <source>The branch %1 could not be deleted</source>
        <translation>无法删除分支 %1</translation>
    </message>
    <message>
        <source>There is no commit to amend yet.</source>
        <translation>还没有可修正的提交。</translation>
    </message>
    <message>
        <source>Write a message that says why.</source>
        <translation>请写一条说明原因的消息。</translation>
    </message>
    <message>
        <source>Git does not know who you are. Set user.name and user.email.</source>
        <translation>Git 不知道你是谁。请设置 user.name 和 user.email。</translation>
    </message>
    <message>
        <source>Some files are still in conflict. Resolve and stage them first.</source>
        <translation>部分文件仍有冲突。请先解决并暂存它们。</translation>
    </message>
    <message>
        <source>Nothing is staged. Stage what belongs into the commit.</source>
        <translation>没有暂存任何内容。请暂存要提交的内容。</translation>
    </message>
    <message>
        <source>The commit could not be made</source>
        <translation>无法提交</translation>
    </message>
    <message>
        <source>This repository has hooks or signs its commits, and the program git that does this is not installed.</source>
        <translation>此存储库有钩子或对提交签名，而执行这些操作的 git 程序未安装。</translation>
    </message>
    <message>
        <source>A hook refused the commit.</source>
        <translation>钩子拒绝了提交。</translation>
    </message>
    <message>
        <source>The history could not be read</source>
        <translation>无法读取历史</translation>
    </message>
    <message>
        <source>The difference could not be made</source>
        <translation>无法生成差异</translation>
    </message>
    <message>
        <source>The commit could not be read</source>
        <translation>无法读取该提交</translation>
    </message>
    <message>
        <source>%1 could not be read.</source>
        <translation>无法读取 %1。</translation>
    </message>
    <message>
        <source>What is staged of %1 could not be read</source>
        <translation>无法读取 %1 已暂存的内容</translation>
    </message>
    <message>
        <source>There is no commit yet</source>
        <translation>还没有提交</translation>
    </message>
    <message>
        <source>What was committed of %1 could not be read</source>
        <translation>无法读取 %1 已提交的内容</translation>
    </message>
    <message>
        <source>%1 could not be staged</source>
        <translation>无法暂存 %1</translation>
    </message>
    <message>
        <source>%1 could not be written.</source>
        <translation>无法写入 %1。</translation>
    </message>
    <message>
        <source>%1 is not in conflict.</source>
        <translation>%1 没有冲突。</translation>
    </message>
    <message>
        <source>%1 could not be merged</source>
        <translation>无法合并 %1</translation>
    </message>
    <message>
        <source>%1 could not be marked as resolved</source>
        <translation>无法将 %1 标记为已解决</translation>
    </message>
    <message>
        <source>%1 was changed since it was opened here: close this tab and open the conflict again.</source>
        <translation>%1 自在此处打开后已被更改：请关闭此标签页并重新打开该冲突。</translation>
    </message>
    <message>
        <source>%1 is checked out in another working tree of this repository.</source>
        <translation>%1 已在此仓库的另一个工作树中检出。</translation>
    </message>
    <message>
        <source>The submodules could not be read</source>
        <translation>无法读取子模块</translation>
    </message>
    <message>
        <source>Git&apos;s settings could not be read</source>
        <translation>无法读取 Git 的设置</translation>
    </message>
    <message>
        <source>The template of commit messages, %1, cannot be read.</source>
        <translation>无法读取提交消息模板 %1。</translation>
    </message>
</context>
<context>
    <name>dyad::panels::GitSyncBar</name>
    <message>
        <source>%1: %2 (%3 %)</source>
        <translation>%1：%2（%3%）</translation>
    </message>
    <message>
        <source>Fetch</source>
        <translation>获取</translation>
    </message>
    <message>
        <source>Pull</source>
        <translation>拉取</translation>
    </message>
    <message>
        <source>Push</source>
        <translation>推送</translation>
    </message>
    <message>
        <source>Stash, merge, rebase</source>
        <translation>贮藏、合并、变基</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>进度</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>继续</translation>
    </message>
    <message>
        <source>Skip</source>
        <translation>跳过</translation>
    </message>
    <message>
        <source>Abort</source>
        <translation>中止</translation>
    </message>
    <message numerus="yes">
        <source>%n files are in conflict: choose one below to resolve it.</source>
        <translation>
            <numerusform>%n 个文件有冲突：请在下方选择一个来解决。</numerusform>
        </translation>
    </message>
    <message>
        <source>No conflicts are left.</source>
        <translation>没有剩余的冲突。</translation>
    </message>
</context>
<context>
    <name>dyad::panels::HistoryController</name>
    <message>
        <source>Somebody</source>
        <translation>某人</translation>
    </message>
    <message>
        <source>Since you left</source>
        <translation>自你离开之后</translation>
    </message>
    <message>
        <source>This change does not fit the text any more.</source>
        <translation>此更改已不再适合当前文本。</translation>
    </message>
</context>
<context>
    <name>dyad::panels::HistoryModel</name>
    <message numerus="yes">
        <source>%n line(s) as before</source>
        <translation>
            <numerusform>%n 行与之前相同</numerusform>
        </translation>
    </message>
    <message>
        <source>added, line %1: %2</source>
        <translation>已添加，第 %1 行：%2</translation>
    </message>
    <message>
        <source>removed, line %1: %2</source>
        <translation>已移除，第 %1 行：%2</translation>
    </message>
    <message>
        <source>line %1: %2</source>
        <translation>第 %1 行：%2</translation>
    </message>
    <message>
        <source>line %1, %2: %3</source>
        <translation>第 %1 行，%2：%3</translation>
    </message>
    <message numerus="yes">
        <source>%1, %2, %n file(s)</source>
        <translation>
            <numerusform>%1，%2，%n 个文件</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>dyad::panels::HistoryPage</name>
    <message>
        <source>Commits</source>
        <translation>提交</translation>
    </message>
    <message>
        <source>Files of the commit</source>
        <translation>提交的文件</translation>
    </message>
    <message>
        <source>The history cannot be read</source>
        <translation>无法读取历史</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>重试</translation>
    </message>
    <message>
        <source>No commits yet</source>
        <translation>还没有提交</translation>
    </message>
    <message>
        <source>The first commit begins the history.</source>
        <translation>历史从第一次提交开始。</translation>
    </message>
    <message>
        <source>Reading the history…</source>
        <translation>正在读取历史…</translation>
    </message>
    <message>
        <source>Message of the commit</source>
        <translation>提交的消息</translation>
    </message>
</context>
<context>
    <name>dyad::panels::HistoryPanel</name>
    <message>
        <source>This file</source>
        <translation>此文件</translation>
    </message>
    <message>
        <source>What changed in the file in front, and when</source>
        <translation>当前文件的更改内容和时间</translation>
    </message>
    <message>
        <source>Authors</source>
        <translation>作者</translation>
    </message>
    <message>
        <source>Who wrote what is not committed yet</source>
        <translation>尚未提交内容的作者</translation>
    </message>
    <message>
        <source>Project</source>
        <translation>项目</translation>
    </message>
    <message>
        <source>Who worked when on which files</source>
        <translation>谁在何时处理了哪些文件</translation>
    </message>
    <message>
        <source>Leave the text as it is</source>
        <translation>保持文本原样</translation>
    </message>
    <message>
        <source>Undo it. This is an edit, and can be undone.</source>
        <translation>撤销它。这是一次编辑，可以撤销。</translation>
    </message>
    <message>
        <source>Since I left</source>
        <translation>自我离开之后</translation>
    </message>
    <message>
        <source>Undo this change</source>
        <translation>撤销此更改</translation>
    </message>
    <message>
        <source>Restore</source>
        <translation>恢复</translation>
    </message>
    <message>
        <source>Restore the file</source>
        <translation>恢复文件</translation>
    </message>
    <message>
        <source>Leave it</source>
        <translation>保持原样</translation>
    </message>
    <message>
        <source>Undo it</source>
        <translation>撤销它</translation>
    </message>
    <message>
        <source>What changed</source>
        <translation>更改的内容</translation>
    </message>
    <message>
        <source>Play the history</source>
        <translation>播放历史</translation>
    </message>
    <message>
        <source>Every version, of everybody</source>
        <translation>每个人的每个版本</translation>
    </message>
    <message>
        <source>What you edit here is kept for a while. In a shared folder each edit is kept: see who changed what and when, what happened since you left, and go back.</source>
        <translation>你在此编辑的内容会保留一段时间。在共享文件夹中，每次编辑都会保留：可查看谁在何时更改了什么、你离开之后发生了什么，并可返回。</translation>
    </message>
    <message>
        <source>Share</source>
        <translation>共享</translation>
    </message>
    <message>
        <source>No file in front</source>
        <translation>没有当前文件</translation>
    </message>
    <message>
        <source>Open a file of the folder to see its history.</source>
        <translation>打开文件夹中的文件即可查看其历史。</translation>
    </message>
    <message>
        <source>Reading the history</source>
        <translation>正在读取历史</translation>
    </message>
    <message>
        <source>Nobody has changed this file yet</source>
        <translation>还没有人更改过此文件</translation>
    </message>
    <message>
        <source>From your first edit on its history is here, for a while. In a shared folder everybody&apos;s edits are kept for good.</source>
        <translation>从你的第一次编辑起，其历史会在此保留一段时间。在共享文件夹中，所有人的编辑都会永久保留。</translation>
    </message>
    <message>
        <source>From the first edit on its history is here.</source>
        <translation>从第一次编辑起，其历史会显示在此处。</translation>
    </message>
    <message>
        <source>The history could not be read</source>
        <translation>无法读取历史</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>重试</translation>
    </message>
    <message>
        <source>%1 · %2 · +%3 −%4 bytes</source>
        <translation>%1 · %2 · +%3 −%4 字节</translation>
    </message>
    <message>
        <source>Nothing of what %1 did there is left to undo: others have changed it since.</source>
        <translation>%1 在那里所做的已没有可撤销的内容：其他人此后已更改。</translation>
    </message>
    <message>
        <source>Undoes what %1 did there. What others did stays.</source>
        <translation>撤销 %1 在那里所做的更改。其他人所做的保持不变。</translation>
    </message>
    <message>
        <source>%1 of its %2 bytes were already deleted since.</source>
        <translation>其 %2 字节中有 %1 字节此后已被删除。</translation>
    </message>
    <message>
        <source>%1 (deleted)</source>
        <translation>%1（已删除）</translation>
    </message>
    <message>
        <source>What has changed since you were last here</source>
        <translation>自你上次来这里之后的更改</translation>
    </message>
    <message>
        <source>Nothing has changed since you were last here</source>
        <translation>自你上次来这里之后没有任何更改</translation>
    </message>
    <message>
        <source>Undo this change: takes back what this person did at this place, whoever it was, and leaves everything else. You see it first.</source>
        <translation>撤销此更改：收回此人在此处所做的更改，无论是谁，其余内容保持不变。你可以先查看。</translation>
    </message>
    <message>
        <source>Restore: make the text what it was then. This is an edit, and can be undone.</source>
        <translation>恢复：将文本变回当时的样子。这是一次编辑，可以撤销。</translation>
    </message>
    <message>
        <source>Make the file again, with the text that it had then.</source>
        <translation>重新创建文件，使用它当时的文本。</translation>
    </message>
    <message>
        <source>The text stays as it is.</source>
        <translation>文本保持原样。</translation>
    </message>
    <message>
        <source>What was written here is gone again: both texts are the same.</source>
        <translation>此处写入的内容又已消失：两份文本相同。</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>暂停</translation>
    </message>
</context>
<context>
    <name>dyad::panels::HistoryScrubber</name>
    <message>
        <source>History of this file</source>
        <translation>此文件的历史</translation>
    </message>
</context>
<context>
    <name>dyad::panels::InvitationList</name>
    <message>
        <source>Viewer link</source>
        <translation>查看者链接</translation>
    </message>
    <message>
        <source>Admin link</source>
        <translation>管理员链接</translation>
    </message>
    <message>
        <source>Developer link</source>
        <translation>开发者链接</translation>
    </message>
    <message>
        <source>Link (%1)</source>
        <translation>链接（%1）</translation>
    </message>
    <message>
        <source>ends at %1</source>
        <translation>%1 到期</translation>
    </message>
    <message numerus="yes">
        <source>%n days left</source>
        <translation>
            <numerusform>剩余 %n 天</numerusform>
        </translation>
    </message>
    <message>
        <source>not used</source>
        <translation>未使用</translation>
    </message>
    <message numerus="yes">
        <source>used %n times</source>
        <translation>
            <numerusform>已使用 %n 次</numerusform>
        </translation>
    </message>
    <message>
        <source>Invitations</source>
        <translation>邀请</translation>
    </message>
    <message>
        <source>Withdraw</source>
        <translation>撤回</translation>
    </message>
    <message>
        <source>Withdraw: %1, %2</source>
        <translation>撤回：%1，%2</translation>
    </message>
    <message>
        <source>Nobody can join with this link any more. Who has joined stays.</source>
        <translation>任何人都无法再通过此链接加入。已加入的人保持不变。</translation>
    </message>
    <message>
        <source>Sure?</source>
        <translation>确定吗？</translation>
    </message>
</context>
<context>
    <name>dyad::panels::KnowledgeController</name>
    <message>
        <source>You may read documents here, not add them.</source>
        <translation>你可以在此阅读文档，但不能添加。</translation>
    </message>
</context>
<context>
    <name>dyad::panels::KnowledgePanel</name>
    <message>
        <source>Knowledge</source>
        <translation>知识</translation>
    </message>
    <message>
        <source>Add documents</source>
        <translation>添加文档</translation>
    </message>
    <message>
        <source>Add a web page</source>
        <translation>添加网页</translation>
    </message>
    <message>
        <source>Views of the knowledge</source>
        <translation>知识视图</translation>
    </message>
    <message>
        <source>Documents</source>
        <translation>文档</translation>
    </message>
    <message>
        <source>Ask</source>
        <translation>询问</translation>
    </message>
    <message>
        <source>Connectors</source>
        <translation>连接器</translation>
    </message>
    <message>
        <source>Workflows</source>
        <translation>工作流</translation>
    </message>
    <message>
        <source>What the project should know</source>
        <translation>项目应该知道的内容</translation>
    </message>
    <message>
        <source>In a shared folder you can add documents, search in them and ask them; the answers say where it stands.</source>
        <translation>在共享文件夹中，你可以添加文档、在其中搜索并向其提问；回答会注明出处。</translation>
    </message>
    <message>
        <source>Share</source>
        <translation>共享</translation>
    </message>
    <message>
        <source>Is being fetched</source>
        <translation>正在获取</translation>
    </message>
    <message>
        <source>The server does not answer</source>
        <translation>服务器没有响应</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>重试</translation>
    </message>
</context>
<context>
    <name>dyad::panels::MessageList</name>
    <message>
        <source>Messages</source>
        <translation>消息</translation>
    </message>
</context>
<context>
    <name>dyad::panels::MessageView</name>
    <message>
        <source>Copy the answer</source>
        <translation>复制回答</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>重试</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>回答</translation>
    </message>
    <message>
        <source>Question of %1</source>
        <translation>%1 的问题</translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation>已停止</translation>
    </message>
    <message>
        <source>%1 in, %2 out</source>
        <translation>输入 %1，输出 %2</translation>
    </message>
    <message>
        <source>Ask this again in other words</source>
        <translation>换个说法重新询问</translation>
    </message>
    <message>
        <source>Go on from here in a new thread</source>
        <translation>从此处在新会话中继续</translation>
    </message>
    <message>
        <source>With %1</source>
        <translation>附带 %1</translation>
    </message>
    <message>
        <source>Let it go on</source>
        <translation>让它继续</translation>
    </message>
    <message>
        <source>Cut: it reached the most that the model says at once</source>
        <translation>已截断：达到模型单次输出的上限</translation>
    </message>
</context>
<context>
    <name>dyad::panels::NotSharedList</name>
    <message>
        <source>Not in sync</source>
        <translation>未同步</translation>
    </message>
</context>
<context>
    <name>dyad::panels::NoticesModel</name>
    <message>
        <source>viewer</source>
        <translation>查看者</translation>
    </message>
    <message>
        <source>developer</source>
        <translation>开发者</translation>
    </message>
    <message>
        <source>admin</source>
        <translation>管理员</translation>
    </message>
    <message>
        <source>owner</source>
        <translation>所有者</translation>
    </message>
    <message>
        <source>member</source>
        <translation>成员</translation>
    </message>
    <message>
        <source>%1 mentioned you in %2, line %3 (%4)</source>
        <translation>%1 在 %2 第 %3 行提到了你（%4）</translation>
    </message>
    <message>
        <source>%1 made you %2 of %3</source>
        <translation>%1 将你设为 %3 的%2</translation>
    </message>
    <message>
        <source>%1 invites you to %2 as %3; ask for the link</source>
        <translation>%1 邀请你以%3身份加入 %2；请向其索取链接</translation>
    </message>
    <message>
        <source>The AI budget of %1 is spent; calls are refused until it is raised</source>
        <translation>%1 的 AI 预算已用完；在提高预算之前，调用会被拒绝</translation>
    </message>
    <message>
        <source>A backup of the server has failed; see its log</source>
        <translation>服务器备份失败；请查看其日志</translation>
    </message>
    <message>
        <source>An admin of the server has removed your second factor</source>
        <translation>服务器管理员已移除你的第二重验证</translation>
    </message>
    <message>
        <source>%1 mentioned you in a comment (%2)</source>
        <translation>%1 在评论中提到了你（%2）</translation>
    </message>
</context>
<context>
    <name>dyad::panels::NoticesPanel</name>
    <message>
        <source>Notifications</source>
        <translation>通知</translation>
    </message>
    <message>
        <source>Mail them to me as well</source>
        <translation>同时通过邮件发给我</translation>
    </message>
    <message>
        <source>Nothing new</source>
        <translation>没有新通知</translation>
    </message>
    <message>
        <source>Mentions in comments (@Name), new roles and invitations appear here.</source>
        <translation>评论中的提及 (@Name)、新角色和邀请会出现在此处。</translation>
    </message>
    <message>
        <source>Not signed in</source>
        <translation>未登录</translation>
    </message>
    <message>
        <source>Share the folder or sign in to a server to hear when somebody mentions or invites you.</source>
        <translation>共享文件夹或登录服务器，即可在有人提及或邀请你时收到通知。</translation>
    </message>
    <message>
        <source>Not known</source>
        <translation>无法得知</translation>
    </message>
</context>
<context>
    <name>dyad::panels::OutlinePanel</name>
    <message>
        <source>Outline</source>
        <translation>大纲</translation>
    </message>
    <message>
        <source>Fold all</source>
        <translation>全部折叠</translation>
    </message>
    <message>
        <source>Unfold all</source>
        <translation>全部展开</translation>
    </message>
    <message>
        <source>Filter the outline</source>
        <translation>筛选大纲</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>筛选</translation>
    </message>
    <message>
        <source>No outline</source>
        <translation>没有大纲</translation>
    </message>
    <message>
        <source>Open a file with code: its classes and functions, or its headings, are listed here.</source>
        <translation>打开一个代码文件：其类和函数或标题会列在此处。</translation>
    </message>
    <message>
        <source>Reading %1</source>
        <translation>正在读取 %1</translation>
    </message>
    <message>
        <source>The language server has not answered yet.</source>
        <translation>语言服务器尚未响应。</translation>
    </message>
    <message>
        <source>Nothing to list</source>
        <translation>没有可列出的内容</translation>
    </message>
    <message>
        <source>This file has no parts that are known here.</source>
        <translation>此文件没有此处能识别的部分。</translation>
    </message>
</context>
<context>
    <name>dyad::panels::OutputPanel</name>
    <message>
        <source>Output</source>
        <translation>输出</translation>
    </message>
    <message>
        <source>Tasks</source>
        <translation>任务</translation>
    </message>
    <message>
        <source>Build</source>
        <translation>构建</translation>
    </message>
    <message>
        <source>Run again</source>
        <translation>再次运行</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>Stopping…</source>
        <translation>正在停止…</translation>
    </message>
    <message>
        <source>Running: %1</source>
        <translation>正在运行：%1</translation>
    </message>
    <message>
        <source>No tasks found</source>
        <translation>未找到任务</translation>
    </message>
    <message>
        <source>Tasks come from CMakePresets.json, package.json, a Makefile or .dyad/tasks.json.</source>
        <translation>任务来自 CMakePresets.json、package.json、Makefile 或 .dyad/tasks.json。</translation>
    </message>
    <message>
        <source>1 task found</source>
        <translation>找到 1 个任务</translation>
    </message>
    <message numerus="yes">
        <source>%n tasks found</source>
        <translation>
            <numerusform>找到 %n 个任务</numerusform>
        </translation>
    </message>
    <message>
        <source>Build, test or run. What they complain about appears among the problems.</source>
        <translation>构建、测试或运行。它们报告的内容会出现在问题列表中。</translation>
    </message>
    <message>
        <source>Choose a task</source>
        <translation>选择任务</translation>
    </message>
    <message>
        <source>Succeeded after %1 s</source>
        <translation>%1 秒后成功</translation>
    </message>
    <message>
        <source>Failed with %1 after %2 s</source>
        <translation>%2 秒后失败，代码 %1</translation>
    </message>
    <message>
        <source>Stopped after %1 s</source>
        <translation>%1 秒后停止</translation>
    </message>
    <message>
        <source>Could not be started</source>
        <translation>无法启动</translation>
    </message>
</context>
<context>
    <name>dyad::panels::PeopleChart</name>
    <message>
        <source>%1: %2 edits, %3 AI calls</source>
        <translation>%1：%2 次编辑，%3 次 AI 调用</translation>
    </message>
    <message>
        <source>Usage by person</source>
        <translation>按人员统计的用量</translation>
    </message>
    <message>
        <source>%1 edits, %2 AI</source>
        <translation>%1 次编辑，%2 次 AI</translation>
    </message>
    <message>
        <source>%1 edits</source>
        <translation>%1 次编辑</translation>
    </message>
</context>
<context>
    <name>dyad::panels::PictureCard</name>
    <message>
        <source>Picture</source>
        <translation>图片</translation>
    </message>
</context>
<context>
    <name>dyad::panels::PictureStrip</name>
    <message numerus="yes">
        <source>%n picture(s)</source>
        <translation>
            <numerusform>%n 张图片</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>dyad::panels::PosixPty</name>
    <message>
        <source>No terminal could be opened: %1.</source>
        <translation>无法打开终端：%1。</translation>
    </message>
</context>
<context>
    <name>dyad::panels::ProblemsModel</name>
    <message>
        <source>%1, problems: %2</source>
        <translation>%1，问题数：%2</translation>
    </message>
    <message>
        <source>Error, line %1: %2</source>
        <translation>错误，第 %1 行：%2</translation>
    </message>
    <message>
        <source>Warning, line %1: %2</source>
        <translation>警告，第 %1 行：%2</translation>
    </message>
    <message>
        <source>Note, line %1: %2</source>
        <translation>提示，第 %1 行：%2</translation>
    </message>
</context>
<context>
    <name>dyad::panels::ProblemsPanel</name>
    <message>
        <source>Problems</source>
        <translation>问题</translation>
    </message>
    <message>
        <source>Filter by message, file or source</source>
        <translation>按消息、文件或来源筛选</translation>
    </message>
    <message>
        <source>Errors</source>
        <translation>错误</translation>
    </message>
    <message>
        <source>Warnings</source>
        <translation>警告</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>提示</translation>
    </message>
    <message>
        <source>The filter hides everything (%1)</source>
        <translation>筛选器隐藏了全部内容（%1）</translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>显示全部</translation>
    </message>
    <message>
        <source>Problems cannot be told</source>
        <translation>无法得知问题</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>重试</translation>
    </message>
    <message>
        <source>No problems</source>
        <translation>没有问题</translation>
    </message>
    <message>
        <source>What language servers and builds complain about appears here.</source>
        <translation>语言服务器和构建报告的内容会出现在此处。</translation>
    </message>
    <message>
        <source>Build the project</source>
        <translation>构建项目</translation>
    </message>
</context>
<context>
    <name>dyad::panels::ProjectHistoryController</name>
    <message>
        <source>created</source>
        <translation>已创建</translation>
    </message>
    <message>
        <source>renamed</source>
        <translation>已重命名</translation>
    </message>
    <message>
        <source>replaced</source>
        <translation>已替换</translation>
    </message>
    <message>
        <source>deleted</source>
        <translation>已删除</translation>
    </message>
    <message>
        <source>deleted since</source>
        <translation>此后已删除</translation>
    </message>
    <message>
        <source>Somebody</source>
        <translation>某人</translation>
    </message>
</context>
<context>
    <name>dyad::panels::ProjectHistoryView</name>
    <message>
        <source>History of the project</source>
        <translation>项目历史</translation>
    </message>
    <message>
        <source>Since I left</source>
        <translation>自我离开之后</translation>
    </message>
    <message>
        <source>Sessions of work</source>
        <translation>工作时段</translation>
    </message>
    <message numerus="yes">
        <source>%n file(s)</source>
        <translation>
            <numerusform>%n 个文件</numerusform>
        </translation>
    </message>
    <message>
        <source>Only what was done since you were last here</source>
        <translation>仅显示自你上次来这里之后的内容</translation>
    </message>
    <message>
        <source>You were not here before</source>
        <translation>你以前没有来过这里</translation>
    </message>
    <message>
        <source>No folder is open</source>
        <translation>没有打开的文件夹</translation>
    </message>
    <message>
        <source>Open a folder to see what was done in it.</source>
        <translation>打开文件夹即可查看其中做过的事。</translation>
    </message>
    <message>
        <source>Reading the history</source>
        <translation>正在读取历史</translation>
    </message>
    <message>
        <source>Nothing was done since you left</source>
        <translation>自你离开之后没有任何改动</translation>
    </message>
    <message>
        <source>Nothing was edited here yet</source>
        <translation>此处尚未编辑过任何内容</translation>
    </message>
    <message>
        <source>From the first edit on, who worked when on which files is here.</source>
        <translation>从第一次编辑起，此处会显示谁在何时处理了哪些文件。</translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>显示全部</translation>
    </message>
    <message>
        <source>The history could not be read</source>
        <translation>无法读取历史</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>重试</translation>
    </message>
</context>
<context>
    <name>dyad::panels::ProviderForm</name>
    <message>
        <source>Connect</source>
        <translation>连接</translation>
    </message>
    <message>
        <source>Connect a provider</source>
        <translation>连接提供商</translation>
    </message>
    <message>
        <source>Everybody in the project asks through this server. The key is kept encrypted on it and never comes back.</source>
        <translation>项目中的每个人都通过此服务器提问。密钥加密保存在服务器上，永远不会传回。</translation>
    </message>
    <message>
        <source>None for a model on this machine</source>
        <translation>本机上的模型无需填写</translation>
    </message>
    <message>
        <source>All that it has</source>
        <translation>它拥有的全部</translation>
    </message>
    <message>
        <source>Provider</source>
        <translation>提供商</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>地址</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>密钥</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>模型</translation>
    </message>
    <message>
        <source>Or in a terminal: dyadctl admin provider add NAME --kind KIND --base-url URL --key-stdin</source>
        <translation>或在终端中：dyadctl admin provider add NAME --kind KIND --base-url URL --key-stdin</translation>
    </message>
    <message>
        <source>Use %1 (%2)</source>
        <translation>使用 %1（%2）</translation>
    </message>
    <message>
        <source>It runs on the server&apos;s machine, at %1, and costs nothing.</source>
        <translation>它在服务器所在的机器上运行，地址为 %1，不产生费用。</translation>
    </message>
    <message>
        <source>Back to the chat</source>
        <translation>返回聊天</translation>
    </message>
</context>
<context>
    <name>dyad::panels::ReviewCard</name>
    <message>
        <source>new</source>
        <translation>新</translation>
    </message>
    <message>
        <source>renamed</source>
        <translation>已重命名</translation>
    </message>
    <message>
        <source>deleted</source>
        <translation>已删除</translation>
    </message>
    <message>
        <source>opening</source>
        <translation>正在打开</translation>
    </message>
    <message>
        <source>Reject rest</source>
        <translation>拒绝其余</translation>
    </message>
    <message>
        <source>Accept rest</source>
        <translation>接受其余</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>Taken back</source>
        <translation>已收回</translation>
    </message>
    <message>
        <source>%1 of %2 decided</source>
        <translation>已决定 %1 / %2</translation>
    </message>
    <message>
        <source>Nothing to change</source>
        <translation>没有要更改的内容</translation>
    </message>
    <message>
        <source>Rejected</source>
        <translation>已拒绝</translation>
    </message>
    <message>
        <source>%1 of %2 accepted</source>
        <translation>已接受 %1 / %2</translation>
    </message>
    <message>
        <source>Look before you accept: %1</source>
        <translation>接受之前请先查看：%1</translation>
    </message>
    <message>
        <source>Accept all of %1</source>
        <translation>接受 %1 的全部更改</translation>
    </message>
    <message>
        <source>Reject all of %1</source>
        <translation>拒绝 %1 的全部更改</translation>
    </message>
    <message>
        <source>does not fit</source>
        <translation>不匹配</translation>
    </message>
    <message>
        <source>cannot be changed</source>
        <translation>无法更改</translation>
    </message>
    <message>
        <source>Bring back</source>
        <translation>恢复</translation>
    </message>
    <message>
        <source>Ask for it again</source>
        <translation>重新请求</translation>
    </message>
    <message>
        <source>Undo from here on</source>
        <translation>从此处起撤销</translation>
    </message>
    <message>
        <source>Tells the model which of its changes do not fit, and asks for just those</source>
        <translation>告诉模型它的哪些更改不匹配，并只重新请求这些更改</translation>
    </message>
    <message>
        <source>Takes back this answer and all later ones of the thread: the files are what they were before it, with what people did since</source>
        <translation>收回此回答以及会话中之后的所有回答：文件恢复到此回答之前的样子，并保留人们此后所做的更改</translation>
    </message>
    <message>
        <source>Nothing that fits</source>
        <translation>没有匹配的内容</translation>
    </message>
</context>
<context>
    <name>dyad::panels::SearchController</name>
    <message>
        <source>The folder %1 is not there.</source>
        <translation>文件夹 %1 不存在。</translation>
    </message>
</context>
<context>
    <name>dyad::panels::SearchPanel</name>
    <message>
        <source>1 match</source>
        <translation>1 个匹配项</translation>
    </message>
    <message numerus="yes">
        <source>%n matches</source>
        <translation>
            <numerusform>%n 个匹配项</numerusform>
        </translation>
    </message>
    <message>
        <source>in 1 file</source>
        <translation>在 1 个文件中</translation>
    </message>
    <message numerus="yes">
        <source>in %n files</source>
        <translation>
            <numerusform>在 %n 个文件中</numerusform>
        </translation>
    </message>
    <message>
        <source>1 file searched.</source>
        <translation>已搜索 1 个文件。</translation>
    </message>
    <message numerus="yes">
        <source>%n files searched.</source>
        <translation>
            <numerusform>已搜索 %n 个文件。</numerusform>
        </translation>
    </message>
    <message>
        <source>Search</source>
        <translation>搜索</translation>
    </message>
    <message>
        <source>Files to include and exclude</source>
        <translation>要包含和排除的文件</translation>
    </message>
    <message>
        <source>Fold all files</source>
        <translation>折叠所有文件</translation>
    </message>
    <message>
        <source>Clear the results</source>
        <translation>清除结果</translation>
    </message>
    <message>
        <source>Replace</source>
        <translation>替换</translation>
    </message>
    <message>
        <source>Search in all files</source>
        <translation>在所有文件中搜索</translation>
    </message>
    <message>
        <source>Match case</source>
        <translation>区分大小写</translation>
    </message>
    <message>
        <source>Whole words</source>
        <translation>全字匹配</translation>
    </message>
    <message>
        <source>Regular expression</source>
        <translation>正则表达式</translation>
    </message>
    <message>
        <source>Replace with</source>
        <translation>替换为</translation>
    </message>
    <message>
        <source>Files to include, e.g. *.cpp, src</source>
        <translation>要包含的文件，例如 *.cpp, src</translation>
    </message>
    <message>
        <source>Files to exclude</source>
        <translation>要排除的文件</translation>
    </message>
    <message>
        <source>Leave out what .gitignore names</source>
        <translation>忽略 .gitignore 列出的内容</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>Search results</source>
        <translation>搜索结果</translation>
    </message>
    <message>
        <source>Search in every file</source>
        <translation>在每个文件中搜索</translation>
    </message>
    <message>
        <source>Text or regular expressions, in saved and unsaved files. What .gitignore names is left out.</source>
        <translation>在已保存和未保存的文件中搜索文本或正则表达式。.gitignore 列出的内容会被忽略。</translation>
    </message>
    <message>
        <source>The search could not start</source>
        <translation>无法开始搜索</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>重试</translation>
    </message>
    <message>
        <source>Nothing found</source>
        <translation>未找到任何内容</translation>
    </message>
    <message>
        <source>Check the spelling, the case, and which files are left out.</source>
        <translation>请检查拼写、大小写以及排除了哪些文件。</translation>
    </message>
    <message>
        <source>Searching…</source>
        <translation>正在搜索…</translation>
    </message>
    <message>
        <source>Replace 1 match</source>
        <translation>替换 1 个匹配项</translation>
    </message>
    <message numerus="yes">
        <source>Replace %n matches</source>
        <translation>
            <numerusform>替换 %n 个匹配项</numerusform>
        </translation>
    </message>
    <message>
        <source>Stopped here: there are more. Narrow the search to see them.</source>
        <translation>到此停止：还有更多。请缩小搜索范围以查看。</translation>
    </message>
    <message>
        <source>Stopped by you.</source>
        <translation>已被你停止。</translation>
    </message>
    <message>
        <source>Left out as too large: %1.</source>
        <translation>因太大而忽略：%1。</translation>
    </message>
    <message>
        <source>Could not be read: %1.</source>
        <translation>无法读取：%1。</translation>
    </message>
    <message>
        <source>Files for which the expression was too costly: %1.</source>
        <translation>表达式开销过大的文件：%1。</translation>
    </message>
    <message>
        <source>Replace in files</source>
        <translation>在文件中替换</translation>
    </message>
    <message>
        <source>The files are written at once. This cannot be undone from here.</source>
        <translation>文件会立即写入。无法从此处撤销。</translation>
    </message>
    <message>
        <source>Replace in 1 file</source>
        <translation>在 1 个文件中替换</translation>
    </message>
    <message numerus="yes">
        <source>Replace in %n files</source>
        <translation>
            <numerusform>在 %n 个文件中替换</numerusform>
        </translation>
    </message>
    <message>
        <source>Replacing…</source>
        <translation>正在替换…</translation>
    </message>
    <message>
        <source>%1 of %2 files</source>
        <translation>%1 / %2 个文件</translation>
    </message>
    <message>
        <source>Replaced: %1</source>
        <translation>已替换：%1</translation>
    </message>
    <message>
        <source>Replaced</source>
        <translation>已替换</translation>
    </message>
    <message>
        <source>Not everything could be replaced</source>
        <translation>未能全部替换</translation>
    </message>
    <message>
        <source>Edit the results as text</source>
        <translation>以文本方式编辑结果</translation>
    </message>
</context>
<context>
    <name>dyad::panels::SearchResultsModel</name>
    <message>
        <source>Line %1: %2</source>
        <translation>第 %1 行：%2</translation>
    </message>
    <message>
        <source>%1, matches: %2</source>
        <translation>%1，匹配数：%2</translation>
    </message>
</context>
<context>
    <name>dyad::panels::SuggestPopup</name>
    <message>
        <source>Suggestions</source>
        <translation>建议</translation>
    </message>
</context>
<context>
    <name>dyad::panels::TaskRunner</name>
    <message>
        <source>%1 could not be started: %2
</source>
        <translation>无法启动 %1：%2
</translation>
    </message>
    <message>
        <source>“%1” is still running.</source>
        <translation>“%1”仍在运行。</translation>
    </message>
</context>
<context>
    <name>dyad::panels::TeamDelegate</name>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>Follow</source>
        <translation>跟随</translation>
    </message>
</context>
<context>
    <name>dyad::panels::TeamModel</name>
    <message>
        <source>this window</source>
        <translation>此窗口</translation>
    </message>
    <message>
        <source>no file open</source>
        <translation>没有打开文件</translation>
    </message>
    <message>
        <source>%1, line %2</source>
        <translation>%1，第 %2 行</translation>
    </message>
    <message>
        <source>typing</source>
        <translation>正在输入</translation>
    </message>
    <message>
        <source>idle</source>
        <translation>空闲</translation>
    </message>
    <message>
        <source>%1 (you)</source>
        <translation>%1（你）</translation>
    </message>
    <message>
        <source>Branch %1</source>
        <translation>分支 %1</translation>
    </message>
</context>
<context>
    <name>dyad::panels::TeamPanel</name>
    <message>
        <source>Team</source>
        <translation>团队</translation>
    </message>
    <message>
        <source>People in this project</source>
        <translation>此项目中的人员</translation>
    </message>
    <message>
        <source>You work alone</source>
        <translation>你正在独自工作</translation>
    </message>
    <message>
        <source>Share the folder, and everybody with the link edits it with you, each in their own files.</source>
        <translation>共享文件夹后，拥有链接的每个人都可以与你一起编辑，各自使用自己的文件。</translation>
    </message>
    <message>
        <source>Share</source>
        <translation>共享</translation>
    </message>
    <message>
        <source>Not connected</source>
        <translation>未连接</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>重试</translation>
    </message>
    <message>
        <source>Offline</source>
        <translation>离线</translation>
    </message>
    <message>
        <source>Your edits are kept here and join the others&apos; when the connection is back.</source>
        <translation>你的编辑保存在此处，连接恢复后会与其他人的合并。</translation>
    </message>
    <message>
        <source>Connecting</source>
        <translation>正在连接</translation>
    </message>
</context>
<context>
    <name>dyad::panels::TerminalPanel</name>
    <message>
        <source>Terminals</source>
        <translation>终端</translation>
    </message>
    <message>
        <source>New terminal</source>
        <translation>新建终端</translation>
    </message>
    <message>
        <source>Search in the terminal</source>
        <translation>在终端中搜索</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>清除</translation>
    </message>
    <message>
        <source>Further up</source>
        <translation>向上</translation>
    </message>
    <message>
        <source>Further down</source>
        <translation>向下</translation>
    </message>
    <message>
        <source>Close the search</source>
        <translation>关闭搜索</translation>
    </message>
    <message>
        <source>No terminal is open</source>
        <translation>没有打开的终端</translation>
    </message>
    <message>
        <source>Run commands in the folder of the project.</source>
        <translation>在项目文件夹中运行命令。</translation>
    </message>
    <message>
        <source>Open a terminal</source>
        <translation>打开终端</translation>
    </message>
    <message>
        <source>No terminal could be opened</source>
        <translation>无法打开终端</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>重试</translation>
    </message>
    <message>
        <source>%1 (ended with %2)</source>
        <translation>%1（已结束，代码 %2）</translation>
    </message>
    <message>
        <source>Not found</source>
        <translation>未找到</translation>
    </message>
    <message>
        <source>Another one beside it</source>
        <translation>在旁边再开一个</translation>
    </message>
    <message numerus="yes">
        <source>Paste %n lines?</source>
        <translation>
            <numerusform>粘贴 %n 行？</numerusform>
        </translation>
    </message>
    <message>
        <source>This program takes each line at once, as if you had typed it and pressed Enter:
%1</source>
        <translation>此程序会立即接收每一行，就像你输入后按下 Enter 一样：
%1</translation>
    </message>
    <message>
        <source>Paste</source>
        <translation>粘贴</translation>
    </message>
    <message>
        <source>Close this terminal?</source>
        <translation>关闭此终端？</translation>
    </message>
    <message>
        <source>%1 is running in it, and ends with it.</source>
        <translation>%1 正在其中运行，并会随之结束。</translation>
    </message>
    <message>
        <source>End %1</source>
        <translation>结束 %1</translation>
    </message>
</context>
<context>
    <name>dyad::panels::TerminalView</name>
    <message>
        <source>Terminal</source>
        <translation>终端</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>复制</translation>
    </message>
    <message>
        <source>Paste</source>
        <translation>粘贴</translation>
    </message>
    <message>
        <source>Select all</source>
        <translation>全选</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>清除</translation>
    </message>
    <message>
        <source>Ended with %1. Enter closes it.</source>
        <translation>已结束，代码 %1。按 Enter 关闭。</translation>
    </message>
    <message>
        <source>Ctrl+click opens it</source>
        <translation>Ctrl+单击打开</translation>
    </message>
</context>
<context>
    <name>dyad::panels::TodoCard</name>
    <message>
        <source>What the AI is doing</source>
        <translation>AI 正在做的事</translation>
    </message>
</context>
<context>
    <name>dyad::panels::ToolCallCard</name>
    <message>
        <source>Read %1</source>
        <translation>读取 %1</translation>
    </message>
    <message>
        <source>Look at the files in %1</source>
        <translation>查看 %1 中的文件</translation>
    </message>
    <message>
        <source>Search for “%1”</source>
        <translation>搜索“%1”</translation>
    </message>
    <message>
        <source>Change %1</source>
        <translation>更改 %1</translation>
    </message>
    <message>
        <source>Write %1</source>
        <translation>写入 %1</translation>
    </message>
    <message>
        <source>Run %1</source>
        <translation>运行 %1</translation>
    </message>
    <message>
        <source>Read the problems</source>
        <translation>读取问题</translation>
    </message>
    <message>
        <source>Fetch %1</source>
        <translation>抓取 %1</translation>
    </message>
    <message>
        <source>Update the to-do list</source>
        <translation>更新待办列表</translation>
    </message>
    <message>
        <source>, failed</source>
        <translation>，失败</translation>
    </message>
    <message>
        <source>, done</source>
        <translation>，完成</translation>
    </message>
    <message>
        <source>, under way</source>
        <translation>，进行中</translation>
    </message>
</context>
<context>
    <name>dyad::panels::UsagePanel</name>
    <message>
        <source>%1 M</source>
        <translation>%1 M</translation>
    </message>
    <message>
        <source>%1 k</source>
        <translation>%1 k</translation>
    </message>
    <message>
        <source>%1 USD</source>
        <translation>%1 USD</translation>
    </message>
    <message>
        <source>Usage</source>
        <translation>用量</translation>
    </message>
    <message>
        <source>Read again</source>
        <translation>重新读取</translation>
    </message>
    <message>
        <source>Whose usage</source>
        <translation>谁的用量</translation>
    </message>
    <message>
        <source>Since when</source>
        <translation>起始时间</translation>
    </message>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>%n 天</numerusform>
        </translation>
    </message>
    <message>
        <source>Edits</source>
        <translation>编辑</translation>
    </message>
    <message>
        <source>Active people</source>
        <translation>活跃人员</translation>
    </message>
    <message>
        <source>AI calls</source>
        <translation>AI 调用</translation>
    </message>
    <message>
        <source>AI tokens</source>
        <translation>AI 令牌</translation>
    </message>
    <message>
        <source>AI cost</source>
        <translation>AI 费用</translation>
    </message>
    <message>
        <source>This project</source>
        <translation>此项目</translation>
    </message>
    <message>
        <source>Me</source>
        <translation>我</translation>
    </message>
    <message>
        <source>Everybody on the server</source>
        <translation>服务器上的所有人</translation>
    </message>
    <message>
        <source>Nothing to count</source>
        <translation>没有可统计的内容</translation>
    </message>
    <message>
        <source>Share the folder or sign in to a server: edits and AI calls are then counted day by day.</source>
        <translation>共享文件夹或登录服务器：之后会按天统计编辑和 AI 调用。</translation>
    </message>
    <message>
        <source>Counting</source>
        <translation>正在统计</translation>
    </message>
    <message>
        <source>Not known</source>
        <translation>无法得知</translation>
    </message>
    <message>
        <source>Nothing yet</source>
        <translation>暂无内容</translation>
    </message>
    <message>
        <source>Nobody edited anything or asked the AI in this time.</source>
        <translation>这段时间内没有人编辑或询问 AI。</translation>
    </message>
</context>
<context>
    <name>dyad::panels::WorkflowsView</name>
    <message>
        <source>done</source>
        <translation>完成</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>失败</translation>
    </message>
    <message>
        <source>cancelled</source>
        <translation>已取消</translation>
    </message>
    <message>
        <source>skipped</source>
        <translation>已跳过</translation>
    </message>
    <message>
        <source>runs</source>
        <translation>正在运行</translation>
    </message>
    <message>
        <source>waits</source>
        <translation>等待中</translation>
    </message>
    <message>
        <source>off</source>
        <translation>已关闭</translation>
    </message>
    <message>
        <source>Dry run</source>
        <translation>试运行</translation>
    </message>
    <message numerus="yes">
        <source> (%n attempts)</source>
        <translation>
            <numerusform> （尝试 %n 次）</numerusform>
        </translation>
    </message>
    <message>
        <source>Workflows</source>
        <translation>工作流</translation>
    </message>
    <message>
        <source>Runs of the chosen workflow</source>
        <translation>所选工作流的运行记录</translation>
    </message>
    <message>
        <source>Run</source>
        <translation>运行</translation>
    </message>
    <message>
        <source>Says what each step would do, and does nothing</source>
        <translation>说明每一步会做什么，但不实际执行</translation>
    </message>
    <message>
        <source>New</source>
        <translation>新建</translation>
    </message>
    <message>
        <source>A workflow is a short text. The same text in .dyad/workflows/NAME.toml of the project is one too.</source>
        <translation>工作流是一段简短的文本。项目中 .dyad/workflows/NAME.toml 里的相同文本也是工作流。</translation>
    </message>
    <message>
        <source>Text of the workflow</source>
        <translation>工作流的文本</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>What shall happen by itself</source>
        <translation>应自动发生的事</translation>
    </message>
    <message>
        <source>When a document arrives or changes, at a time of day, or when another program calls: read it, tell the team, ask the AI, propose changes to the code for review.</source>
        <translation>当文档到来或更改时、在一天中的某个时间，或由其他程序调用时：读取它、告知团队、询问 AI、提出代码更改供审阅。</translation>
    </message>
    <message>
        <source>Write a workflow</source>
        <translation>编写工作流</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>编辑</translation>
    </message>
    <message>
        <source>Open its file</source>
        <translation>打开其文件</translation>
    </message>
    <message>
        <source>Switch off</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Switch on</source>
        <translation>开启</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>移除</translation>
    </message>
</context>
<context>
    <name>dyad::sync::AnswerReview</name>
    <message>
        <source>The project has no such file.</source>
        <translation>项目中没有此文件。</translation>
    </message>
    <message>
        <source>This file is not text.</source>
        <translation>此文件不是文本。</translation>
    </message>
    <message>
        <source>%1 stays deleted; the history of the project has it.</source>
        <translation>%1 仍为已删除；项目历史中保留着它。</translation>
    </message>
    <message>
        <source>It was deleted meanwhile.</source>
        <translation>在此期间已被删除。</translation>
    </message>
    <message>
        <source>The project has no text file %1 to be copied.</source>
        <translation>项目中没有可供复制的文本文件 %1。</translation>
    </message>
    <message>
        <source>There is such a file already.</source>
        <translation>已存在这样的文件。</translation>
    </message>
    <message>
        <source>%1 stays: somebody has changed it since.</source>
        <translation>%1 将保留：此后有人更改了它。</translation>
    </message>
</context>
<context>
    <name>dyad::sync::ApiCall</name>
    <message>
        <source>Sign in to the server first.</source>
        <translation>请先登录服务器。</translation>
    </message>
    <message>
        <source>The server cannot be reached: %1</source>
        <translation>无法连接服务器：%1</translation>
    </message>
    <message>
        <source>The connection was lost: %1</source>
        <translation>连接已断开：%1</translation>
    </message>
    <message>
        <source>Cancelled.</source>
        <translation>已取消。</translation>
    </message>
    <message>
        <source>The server&apos;s certificate was not accepted: %1 If you trust the authority that issued it, add it to this machine&apos;s certificates (on Debian: a .crt file in /usr/local/share/ca-certificates, then update-ca-certificates).</source>
        <translation>服务器的证书未被接受：%1 如果你信任颁发它的机构，请将该机构添加到此计算机的证书中（在 Debian 上：将 .crt 文件放入 /usr/local/share/ca-certificates，然后运行 update-ca-certificates）。</translation>
    </message>
</context>
<context>
    <name>dyad::sync::BrowserSignIn</name>
    <message>
        <source>You can go back to Dyad</source>
        <translation>你可以返回 Dyad</translation>
    </message>
    <message>
        <source>This window is not needed any more.</source>
        <translation>此窗口已不再需要。</translation>
    </message>
    <message>
        <source>The browser brought an answer to another question. Try again.</source>
        <translation>浏览器带回的是另一个请求的回答。请重试。</translation>
    </message>
    <message>
        <source>The sign-in was cancelled in the browser.</source>
        <translation>已在浏览器中取消登录。</translation>
    </message>
    <message>
        <source>The server could not reach the place where you signed in. Try again in a moment.</source>
        <translation>服务器无法访问你登录的位置。请稍后重试。</translation>
    </message>
    <message>
        <source>The server did not accept the sign-in. Its log says why.</source>
        <translation>服务器未接受此登录。其日志中有原因。</translation>
    </message>
</context>
<context>
    <name>dyad::sync::ChatSession</name>
    <message>
        <source>There is no connection to the server just now.</source>
        <translation>目前没有与服务器的连接。</translation>
    </message>
    <message>
        <source>The connection was lost before the server had the question.</source>
        <translation>在服务器收到问题之前连接已断开。</translation>
    </message>
    <message>
        <source>Somebody</source>
        <translation>某人</translation>
    </message>
    <message>
        <source>The server was lost in the middle of this answer.</source>
        <translation>此回答进行到一半时失去了服务器。</translation>
    </message>
</context>
<context>
    <name>dyad::sync::CommentBoard</name>
    <message>
        <source>The file has been deleted.</source>
        <translation>该文件已被删除。</translation>
    </message>
</context>
<context>
    <name>dyad::sync::DiskRoom</name>
    <message>
        <source>This system watches no more folders (fs.inotify.max_user_watches); the others are looked at every few seconds.</source>
        <translation>此系统无法监视更多文件夹 (fs.inotify.max_user_watches)；其余文件夹每隔几秒检查一次。</translation>
    </message>
</context>
<context>
    <name>dyad::sync::DocumentLinks</name>
    <message>
        <source>It was changed at the same place on the disk and in the project. The disk&apos;s text stands; the project&apos;s is in %1.</source>
        <translation>它在磁盘和项目中的同一位置都被更改。以磁盘上的文本为准；项目的文本在 %1 中。</translation>
    </message>
</context>
<context>
    <name>dyad::sync::LocalChanges</name>
    <message>
        <source>The name is not UTF-8; the file stays on this machine.</source>
        <translation>名称不是 UTF-8；该文件保留在此计算机上。</translation>
    </message>
    <message>
        <source>A symbolic link stands where a file of the project was; it is not followed.</source>
        <translation>项目文件所在的位置是一个符号链接；不会跟随它。</translation>
    </message>
    <message>
        <source>Symbolic links are not shared; it stays on this machine.</source>
        <translation>符号链接不会共享；它保留在此计算机上。</translation>
    </message>
</context>
<context>
    <name>dyad::sync::RemoteChanges</name>
    <message>
        <source>The project has a file under a name that is not written to disks.</source>
        <translation>项目中有一个文件的名称不能写入磁盘。</translation>
    </message>
    <message>
        <source>The file could not be fetched; it is tried again.</source>
        <translation>无法获取该文件；将再次尝试。</translation>
    </message>
    <message>
        <source>You may only read this file. It is again as the others have it; your version is in %1.</source>
        <translation>你只能读取此文件。它已恢复为其他人的版本；你的版本在 %1 中。</translation>
    </message>
</context>
<context>
    <name>dyad::sync::RemoteDocument</name>
    <message>
        <source>This file has been deleted.</source>
        <translation>此文件已被删除。</translation>
    </message>
    <message>
        <source>The file is still being opened.</source>
        <translation>文件仍在打开中。</translation>
    </message>
</context>
<context>
    <name>dyad::sync::RemoteProject</name>
    <message>
        <source>You may read this file, not change it.</source>
        <translation>你可以读取此文件，但不能更改。</translation>
    </message>
    <message>
        <source>You may read this project, not change it.</source>
        <translation>你可以读取此项目，但不能更改。</translation>
    </message>
</context>
<context>
    <name>dyad::sync::ServerApi</name>
    <message>
        <source>Sign in to the server first.</source>
        <translation>请先登录服务器。</translation>
    </message>
    <message>
        <source>You have been signed out; sign in again.</source>
        <translation>你已被退出登录；请重新登录。</translation>
    </message>
    <message>
        <source>%1 cannot be read: %2</source>
        <translation>无法读取 %1：%2</translation>
    </message>
    <message>
        <source>%1 cannot be written: %2</source>
        <translation>无法写入 %1：%2</translation>
    </message>
    <message>
        <source>A file arrived damaged; try again.</source>
        <translation>收到的文件已损坏；请重试。</translation>
    </message>
    <message>
        <source>The server cannot renew the sign-in just now.</source>
        <translation>服务器目前无法续订登录。</translation>
    </message>
</context>
<context>
    <name>dyad::sync::WebSocketTransport</name>
    <message>
        <source>The server has not answered for %1 seconds.</source>
        <translation>服务器已有 %1 秒未响应。</translation>
    </message>
</context>
</TS>
