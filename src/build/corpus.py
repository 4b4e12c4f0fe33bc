#!/usr/bin/python3
"""Makes the lists of src/test/resources/sheet/corpus, and beside each what the import must understand of it.

Debian: python3-openpyxl python3-xlsxwriter python3-odf libreoffice-calc gnumeric. Lists that Rollbook writes itself are
made first: mvn -q test-compile; java -cp 'target/classes:target/lib/*' src/build/OwnLists.java target/own
Run from the top of the project. All names are made up.

An outcome: first line format|sheet|header row|mapping, or the key of a refusal; then a line for each row:
number|kind|FIELD=value|...|!problem
"""
import datetime
import io
import os
import random
import shutil
import subprocess
import tempfile
import zipfile

import openpyxl
import xlsxwriter
from odf import office, opendocument, style, table, text
from openpyxl.styles import Border, Side

TARGET = 'src/test/resources/sheet/corpus'
OWN = 'target/own'
WORK = tempfile.mkdtemp()
CASES = 0


def expect(name, outcome):
    global CASES
    CASES += 1
    lines = [line.strip() for line in outcome.strip().splitlines()]
    with open(f'{TARGET}/{name}.tsv', 'w', encoding='utf-8') as out:
        out.write('\n'.join(line.replace('|', '\t') for line in lines) + '\n')


def book(name, outcome, rows, merges=(), sheet='名单', change=None, where=TARGET):
    """A workbook by openpyxl."""
    wb = openpyxl.Workbook()
    ws = wb.active
    ws.title = sheet
    for r, row in enumerate(rows, 1):
        for c, value in enumerate(row, 1):
            if value is not None and value != '':
                cell = ws.cell(r, c, value)
                if isinstance(value, datetime.date):
                    cell.number_format = 'yyyy-mm-dd'
    for merge in merges:
        ws.merge_cells(merge)
    if change:
        change(wb, ws)
    wb.save(f'{where}/{name}.xlsx')
    if outcome:
        expect(name + '.xlsx', outcome)


def plain(name, outcome, content, charset='utf-8', mark=b''):
    data = content if isinstance(content, bytes) else mark + content.encode(charset)
    with open(f'{TARGET}/{name}', 'wb') as out:
        out.write(data)
    expect(name, outcome)


def soffice(source, extension, name, outcome, convert=None):
    """What LibreOffice makes of a file."""
    subprocess.run(['soffice', f'-env:UserInstallation=file://{WORK}/lo', '--headless', '--convert-to', convert or extension,
                    '--outdir', f'{WORK}/out', source], check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    made = os.path.join(WORK, 'out', os.path.splitext(os.path.basename(source))[0] + '.' + extension)
    shutil.copy(made, f'{TARGET}/{name}')
    expect(name, outcome)


def gnumeric(source, name, outcome, *options):
    """What Gnumeric makes of a file."""
    subprocess.run(['ssconvert', *options, source, f'{TARGET}/{name}'], check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    expect(name, outcome)


def patched(name, source, part, change):
    """A copy of a workbook with one part rewritten."""
    out = io.BytesIO()
    with zipfile.ZipFile(source) as old, zipfile.ZipFile(out, 'w', zipfile.ZIP_DEFLATED) as new:
        for item in old.namelist():
            data = old.read(item)
            new.writestr(item, change(data.decode('utf-8')).encode('utf-8') if item == part else data)
    with open(f'{TARGET}/{name}', 'wb') as file:
        file.write(out.getvalue())


TITLE = [
    ['2014年服务外包企业管理人员培训班报名表'],
    ['填报单位：长春市商务局', '', '', '', '', '2014年6月1日'],
    ['序号', '姓 名', '性别', '单　位', '职务', '联系电话'],
    [1, '王　芳', '女', '长春市商务局', '处长', '１３８００１３８０００'],
    [2, '李  强', '男', '长春市商务局', '科员', '13900139000 / 0431-88888888'],
    [],
    ['', '小计', '', '', '', '2人'],
    [3, '欧阳 建国', '男', '吉林大学', '副教授', 13700137000],
    [4, '阿依古丽•买买提', '女', '吉林大学', '', '+86 136-0013-6000'],
    [5],
    ['合计：4人'],
    ['注：请于6月5日前将本表报送至培训处。'],
]
TITLE_MERGES = ['A1:F1', 'A2:D2', 'A11:F11', 'A12:F12']
TITLE_ROWS = '''
4|PERSON|NAME=王芳|SEX=FEMALE|ORGANISATION=长春市商务局|POSITION=处长|PHONE=13800138000
5|PERSON|NAME=李强|SEX=MALE|ORGANISATION=长春市商务局|POSITION=科员|PHONE=13900139000|NOTE=0431-88888888
7|SUBTOTAL
8|PERSON|NAME=欧阳建国|SEX=MALE|ORGANISATION=吉林大学|POSITION=副教授|PHONE=13700137000
9|PERSON|NAME=阿依古丽·买买提|SEX=FEMALE|ORGANISATION=吉林大学|PHONE=13600136000
10|BLANK
11|SUBTOTAL
12|FOOTNOTE
'''
TITLE_HEAD = '名单|3|1=NAME,2=SEX,3=ORGANISATION,4=POSITION,5=PHONE'

TWO_LINES = [
    ['培训班学员登记表'],
    ['序号', '基本信息', '', '证件', '', '联系方式', '', '紧急联系人', '', '备注'],
    ['', '姓名', '性别', '类型', '号码', '手机', '邮箱', '姓名', '电话', ''],
    [1, '赵敏', '女', '身份证', '220102198003071529', '13800138000', 'zhao@example.org', '赵父', '13811112222', ''],
    [2, '周杰', '男', '护照', 'E12345678', '13900139000', '', '周母', '13833334444', '素食'],
]
TWO_MERGES = ['A1:J1', 'A2:A3', 'B2:C2', 'D2:E2', 'F2:G2', 'H2:I2', 'J2:J3']
TWO_ROWS = '''
4|PERSON|NAME=赵敏|SEX=FEMALE|ID_TYPE=RESIDENT_ID|ID_NUMBER=220102198003071529|PHONE=13800138000|EMAIL=zhao@example.org
5|PERSON|NAME=周杰|SEX=MALE|ID_TYPE=PASSPORT|ID_NUMBER=E12345678|PHONE=13900139000|INTERNAL_NOTE=素食|!internalNote.told
'''
TWO_MAP = '1=NAME,2=SEX,3=ID_TYPE,4=ID_NUMBER,5=PHONE,6=EMAIL,9=NOTE'

DATES = [
    ['姓名', '出生年月'],
    ['甲一', datetime.date(1980, 5, 3)], ['甲二', '1980.5.3'], ['甲三', '1980年5月3日'], ['甲四', '80-05-03'], ['甲五', '19800503'],
    ['甲六', 29344], ['甲七', '1980.05'], ['甲八', '1980.5'], ['甲九', '1980年5月'], ['乙一', '1980/5/3'], ['乙二', '1980'],
    ['乙三', '八十年代'], ['乙四', 'May 3, 1980'], ['乙五', '03/05/1980'], ['乙六', ''],
]
DATE_ROWS = '''
2|PERSON|NAME=甲一|BORN=1980-05-03
3|PERSON|NAME=甲二|BORN=1980-05-03
4|PERSON|NAME=甲三|BORN=1980-05-03
5|PERSON|NAME=甲四|BORN=1980-05-03
6|PERSON|NAME=甲五|BORN=1980-05-03
7|PERSON|NAME=甲六|BORN=1980-05-03
8|PERSON|NAME=甲七|BORN=1980-05
9|PERSON|NAME=甲八|BORN=1980-05
10|PERSON|NAME=甲九|BORN=1980-05
11|PERSON|NAME=乙一|BORN=1980-05-03
12|PERSON|NAME=乙二|BORN=1980
13|PERSON|NAME=乙三|!born.shape
14|PERSON|NAME=乙四|BORN=1980-05-03
15|PERSON|NAME=乙五|BORN=1980|!born.unclear
16|PERSON|NAME=乙六
'''


def by_openpyxl():
    book('op-title', 'XLSX|' + TITLE_HEAD + TITLE_ROWS, TITLE, TITLE_MERGES)
    book('op-two-lines', 'XLSX|名单|3|' + TWO_MAP + TWO_ROWS, TWO_LINES, TWO_MERGES)
    book('op-three-lines', '''XLSX|名单|3|0=NAME,1=ORGANISATION,2=PHONE,3=EMAIL
        4|PERSON|NAME=赵敏|ORGANISATION=吉林大学|PHONE=13800138000|EMAIL=zhao@example.org
        5|PERSON|NAME=周杰|ORGANISATION=长春大学|PHONE=13900139000
        ''', [['姓名', '单位', '联系方式', ''], ['', '', '电话', '网络'], ['Name', 'Organisation', 'Mobile', 'E-mail'],
              ['赵敏', '吉林大学', '13800138000', 'zhao@example.org'], ['周杰', '长春大学', '13900139000', '']], ['C1:D1', 'A1:A2', 'B1:B2'])
    book('op-organisation-merged', '''XLSX|名单|1|0=ORGANISATION,1=NAME,2=PHONE
        2|PERSON|ORGANISATION=长春市商务局|NAME=钱一|PHONE=13800138001
        3|PERSON|ORGANISATION=长春市商务局|NAME=钱二|PHONE=13800138002
        4|PERSON|ORGANISATION=长春市商务局|NAME=钱三
        5|PERSON|ORGANISATION=吉林大学|NAME=孙一|PHONE=13800138004
        6|PERSON|ORGANISATION=东北师范大学|NAME=李一
        7|PERSON|ORGANISATION=东北师范大学|NAME=李二
        ''', [['单位', '姓名', '手机'], ['长春市商务局', '钱一', '13800138001'], ['', '钱二', '13800138002'], ['', '钱三'],
              ['吉林大学', '孙一', '13800138004'], ['东北师范大学', '李一'], ['', '李二']], ['A2:A4', 'A6:A7'])
    book('op-organisation-once', '''XLSX|名单|1|0=ORGANISATION,1=NAME
        2|PERSON|ORGANISATION=长春市商务局|NAME=钱一
        3|PERSON|ORGANISATION=长春市商务局|NAME=钱二|!organisation.told
        4|PERSON|ORGANISATION=长春市商务局|NAME=钱三|!organisation.told
        5|PERSON|ORGANISATION=吉林大学|NAME=孙一
        6|PERSON|ORGANISATION=东北师范大学|NAME=李一
        7|PERSON|ORGANISATION=东北师范大学|NAME=李二|!organisation.told
        ''', [['单位', '姓名'], ['长春市商务局', '钱一'], ['', '钱二'], ['', '钱三'], ['吉林大学', '孙一'], ['东北师范大学', '李一'], ['', '李二']])
    book('op-organisation-ditto', '''XLSX|名单|1|0=NAME,1=ORGANISATION,2=POSITION
        2|PERSON|NAME=钱一|ORGANISATION=长春市商务局|POSITION=科员
        3|PERSON|NAME=钱二|ORGANISATION=长春市商务局|POSITION=科员
        4|PERSON|NAME=钱三|ORGANISATION=长春市商务局
        5|PERSON|NAME=孙一|ORGANISATION=吉林大学|POSITION=处长
        ''', [['姓名', '单位', '职务'], ['钱一', '长春市商务局', '科员'], ['钱二', '同上', '同上'], ['钱三', '〃', '无'], ['孙一', '吉林大学', '处长']])
    book('op-announced', '''XLSX|名单|1|0=NAME,1=PHONE
        2|HEADING
        3|PERSON|NAME=钱一|ORGANISATION=长春市商务局|PHONE=13800138001
        4|PERSON|NAME=钱二|ORGANISATION=长春市商务局
        5|HEADING
        6|PERSON|NAME=孙一|ORGANISATION=吉林大学|PHONE=13800138003
        7|HEADING
        8|PERSON|NAME=李一|ROLE=STAFF|PHONE=13800138004
        ''', [['姓名', '手机'], ['一、长春市商务局（2人）'], ['钱一', '13800138001'], ['钱二'], ['吉林大学：'], ['孙一', '13800138003'],
              ['工作人员：'], ['李一', '13800138004']], ['A2:B2'])

    def hidden(wb, ws):
        ws.sheet_state = 'hidden'
        wb.create_sheet('空表')
        second = wb.create_sheet('学员')
        for row in [['姓名', '单位'], ['王芳', '吉林大学'], ['张伟', '长春大学']]:
            second.append(row)
        third = wb.create_sheet('说明')
        third.append(['请如实填写，姓名须与身份证一致。'])
        wb.active = 1
    book('op-sheets', '''XLSX|学员|1|0=NAME,1=ORGANISATION
        2|PERSON|NAME=王芳|ORGANISATION=吉林大学
        3|PERSON|NAME=张伟|ORGANISATION=长春大学
        ''', [['姓名', '单位', '电话'], ['不该读', '不该读', '13800138000']], sheet='选项', change=hidden)

    def hide(wb, ws):
        ws.row_dimensions[3].hidden = True
        ws.column_dimensions['C'].hidden = True
        ws.auto_filter.ref = 'A1:C4'
    book('op-hidden-rows', '''XLSX|名单|1|0=NAME,1=ORGANISATION
        2|PERSON|NAME=王芳|ORGANISATION=吉林大学
        4|PERSON|NAME=李娜|ORGANISATION=吉林大学
        ''', [['姓名', '单位', '手机'], ['王芳', '吉林大学', '13800138001'], ['张伟', '长春大学', '13800138002'], ['李娜', '吉林大学', '13800138003']], change=hide)

    book('op-dates', 'XLSX|名单|1|0=NAME,1=BORN' + DATE_ROWS, DATES)

    def mac(wb, ws):
        wb.epoch = openpyxl.utils.datetime.CALENDAR_MAC_1904
        ws['B2'] = datetime.date(1980, 5, 3)
        ws['B2'].number_format = 'yyyy-mm-dd'
        ws['B3'] = 27882
    book('op-1904', '''XLSX|名单|1|0=NAME,1=BORN
        2|PERSON|NAME=甲一|BORN=1980-05-03
        3|PERSON|NAME=甲二|BORN=1980-05-03
        ''', [['姓名', '出生日期'], ['甲一'], ['甲二']], change=mac)

    book('op-ids', '''XLSX|名单|1|0=NAME,1=ID_NUMBER
        2|PERSON|NAME=甲一|ID_NUMBER=220102198003071529
        3|PERSON|NAME=甲二|ID_NUMBER=11010519491231002X
        4|PERSON|NAME=甲三|!id.damaged
        5|PERSON|NAME=甲四|!id.damaged
        6|PERSON|NAME=甲五|!id.damaged
        7|PERSON|NAME=甲六|ID_NUMBER=220102800307152
        8|PERSON|NAME=甲七|ID_NUMBER=220102198003071529
        9|PERSON|NAME=甲八|ID_NUMBER=220102198003071529
        10|PERSON|NAME=甲九
        ''', [['姓名', '身份证号码'], ['甲一', '220102198003071529'], ['甲二', '11010519491231002x'], ['甲三', 440981199001011234], ['甲四', '4.40981E+17'],
              ['甲五', '440981199001011000'], ['甲六', '220102800307152'], ['甲七', '２２０１０２１９８００３０７１５２９'], ['甲八', '220102 19800307 1529'], ['甲九', '无']])

    book('op-phones', '''XLSX|名单|1|0=NAME,1=PHONE,2=PHONE
        2|PERSON|NAME=甲一|PHONE=13800138001
        3|PERSON|NAME=甲二|PHONE=13800138002|NOTE=13900139002
        4|PERSON|NAME=甲三|PHONE=13800138003|NOTE=0431-88888888
        5|PERSON|NAME=甲四|PHONE=13800138004
        6|PERSON|NAME=甲五|!phone.damaged
        7|PERSON|NAME=甲六|PHONE=0431-88888888
        8|PERSON|NAME=甲七|PHONE=13800138007|NOTE=0431-88776655-801
        9|PERSON|NAME=甲八|PHONE=13800138008
        10|PERSON|NAME=甲九|PHONE=+49 30 1234567
        ''', [['姓名', '联系电话（手机）', '办公电话'], ['甲一', 13800138001], ['甲二', '13800138002、13900139002'], ['甲三', '办:0431-88888888 手机:138 0013 8003'],
              ['甲四', '(+86)13800138004'], ['甲五', '1.38001E+10'], ['甲六', '', '0431-88888888'], ['甲七', '13800138007', '0431-88776655-801'],
              ['甲八', '１３８－００１３－８００８'], ['甲九', '+49 30 1234567']])

    book('op-at-d7', '''XLSX|名单|7|3=NAME,4=ORGANISATION,5=PHONE
        8|PERSON|NAME=王芳|ORGANISATION=吉林大学|PHONE=13800138001
        9|PERSON|NAME=张伟|ORGANISATION=长春大学|PHONE=13800138002
        ''', [[], [], ['', '', '', '培训班名单'], [], [], [], ['', '', '', '姓名', '单位', '手机'],
              ['', '', '', '王芳', '吉林大学', '13800138001'], ['', '', '', '张伟', '长春大学', '13800138002']])

    book('op-english', '''XLSX|Participants|2|1=NAME,2=SEX,3=BORN,4=ORGANISATION,5=POSITION,6=PHONE,7=EMAIL,8=ID_NUMBER
        3|PERSON|NAME=Anna Müller|SEX=FEMALE|BORN=1980-05-03|ORGANISATION=Foreign Trade Office, Berlin|POSITION=Head of Unit|PHONE=+49 30 1234567|EMAIL=anna@example.org|ID_TYPE=PASSPORT|ID_NUMBER=C01X00T47
        4|PERSON|NAME=John O’Neil|SEX=MALE|BORN=1975-12-25|ORGANISATION=University of Nairobi|POSITION=Lecturer|PHONE=+254 20 123456
        5|SUBTOTAL
        ''', [['List of participants'], ['No.', 'Full name', 'Sex (M/F)', 'Date of birth', 'Company / Organisation', 'Job title', 'Mobile phone', 'E-mail', 'Passport No.'],
              [1, 'Anna Müller', 'F', datetime.date(1980, 5, 3), 'Foreign Trade Office, Berlin', 'Head of Unit', '+49 30 1234567', 'anna@example.org', 'C01X00T47'],
              [2, 'John O’Neil', 'Male', '25 December 1975', 'University of Nairobi', 'Lecturer', '+254 20 123456'], ['Total: 2']], ['A1:I1'], sheet='Participants')

    book('op-family-given', '''XLSX|名单|1|0=FAMILY_NAME,1=GIVEN_NAME,2=ORGANISATION
        2|PERSON|NAME=Amina Okafor|ORGANISATION=Ministry of Trade
        3|PERSON|NAME=王芳|ORGANISATION=吉林大学
        ''', [['Family Name', 'Given Name', 'Institution'], ['Okafor', 'Amina', 'Ministry of Trade'], ['王', '芳', '吉林大学']])

    book('op-bilingual', '''XLSX|名单|2|0=NUMBER,1=NAME,2=LATIN_NAME,3=SEX,4=ORGANISATION,5=ROLE,6=PHONE
        3|PERSON|NUMBER=001|NAME=王芳|LATIN_NAME=Wang Fang|SEX=FEMALE|ORGANISATION=吉林大学|ROLE=TRAINEE|PHONE=13800138001
        4|PERSON|NUMBER=2|NAME=张伟|SEX=MALE|ORGANISATION=长春大学|ROLE=EXPERT
        ''', [['学员名册 Roster'], ['学号\nNumber', '姓名\nName', '英文姓名 English name', '性别\nSex', '单位/Organisation', '角色 Role', '手机\nMobile'],
              ['001', '王芳', 'Wang Fang', '女', '吉林大学', '学员', '13800138001'], [2, '张伟', '', '男 Male', '长春大学', '专家', '']])

    book('op-second-language-line', '''XLSX|名单|2|0=NAME,1=ORGANISATION,2=PHONE
        3|PERSON|NAME=王芳|ORGANISATION=吉林大学|PHONE=13800138001
        4|REPEATED_HEADER
        5|PERSON|NAME=张伟|ORGANISATION=长春大学
        ''', [['姓名', '单位', '手机'], ['Name', 'Organisation', 'Mobile'], ['王芳', '吉林大学', '13800138001'], ['Name', 'Organisation', 'Mobile'], ['张伟', '长春大学']])

    book('op-heading-noise', '''XLSX|名单|1|1=NAME,2=SEX,3=PHONE,4=ID_NUMBER,5=DUTIES,6=NOTE
        2|PERSON|NAME=王芳|SEX=FEMALE|PHONE=13800138001|ID_NUMBER=220102198003071529|ORGANISATION=长春市商务局|POSITION=处长|INTERNAL_NOTE=清真|!internalNote.told
        3|PERSON|NAME=张伟|SEX=MALE|PHONE=13800138002|ORGANISATION=吉林大学|POSITION=校长
        4|PERSON|NAME=李娜|ORGANISATION=长春大学
        ''', [['序 号', '*姓　名（必填）', '性 别：', '联系电话\n（手机）*', '【身份证】号码 (18位)', '工作单位及职务', '备 注'],
              [1, '王芳', '女', '13800138001', '220102198003071529', '长春市商务局处长', '清真'], [2, '张伟', '男', '13800138002', '', '吉林大学 校长'], [3, '李娜', '', '', '', '长春大学']])

    def styled(wb, ws):
        thin = Side(style='thin')
        for r in range(4, 2500):
            for c in range(1, 6):
                ws.cell(r, c).border = Border(left=thin, right=thin)
    book('op-formatted-empty-rows', '''XLSX|名单|1|0=NAME,1=PHONE
        2|PERSON|NAME=王芳|PHONE=13800138001
        3|PERSON|NAME=张伟
        ''', [['姓名', '手机'], ['王芳', '13800138001'], ['张伟']], change=styled)

    book('op-side-by-side', 'sheet.header.sideBySide',
         [['序号', '姓名', '单位', '', '序号', '姓名', '单位'], [1, '王芳', '吉林大学', '', 3, '李娜', '长春大学'], [2, '张伟', '吉林大学', '', 4, '赵敏', '长春大学']])
    book('op-headerless', '''XLSX|名单|0|1=NAME,2=SEX,3=ORGANISATION,4=POSITION,5=PHONE
        1|PERSON|NAME=王芳|SEX=FEMALE|ORGANISATION=吉林大学|POSITION=处长|PHONE=13800138001
        2|PERSON|NAME=张伟|SEX=MALE|ORGANISATION=长春市商务局|POSITION=科员|PHONE=13800138002
        3|PERSON|NAME=李娜|SEX=FEMALE|ORGANISATION=长春大学|POSITION=主任
        ''', [[1, '王芳', '女', '吉林大学', '处长', 13800138001], [2, '张伟', '男', '长春市商务局', '科员', 13800138002], [3, '李娜', '女', '长春大学', '主任']])
    book('op-no-people', 'sheet.header.missing', [['商品', '价格', '数量'], ['苹果', 3.5, 10], ['香蕉', 2.8, 20]])
    book('op-empty', 'sheet.file.empty', [])
    book('op-sexes', '''XLSX|名单|1|0=NAME,1=SEX
        2|PERSON|NAME=甲一|SEX=MALE
        3|PERSON|NAME=甲二|SEX=FEMALE
        4|PERSON|NAME=甲三|SEX=MALE
        5|PERSON|NAME=甲四|SEX=FEMALE
        6|PERSON|NAME=甲五|SEX=MALE
        7|PERSON|NAME=甲六|SEX=FEMALE
        8|PERSON|NAME=甲七|!sex.unknown
        9|PERSON|NAME=甲八|SEX=FEMALE
        ''', [['姓名', '性别'], ['甲一', 'M'], ['甲二', 'F'], ['甲三', 1], ['甲四', 2], ['甲五', '男性'], ['甲六', ' 女 '], ['甲七', '保密'], ['甲八（女）', '']])
    book('op-names', '''XLSX|名单|1|0=NAME,1=ORGANISATION
        2|PERSON|NAME=王芳|ORGANISATION=吉林大学
        3|PERSON|NAME=欧阳文|ORGANISATION=吉林大学
        4|PERSON|NAME=迪丽努尔·艾力|ORGANISATION=吉林大学
        5|PERSON|NAME=张伟|ORGANISATION=吉林大学|NOTE=组长
        6|PERSON|NAME=李娜|ORGANISATION=吉林大学
        7|PERSON|NAME=𠮷田明|ORGANISATION=吉林大学
        8|PERSON|NAME=张伟李娜|ORGANISATION=吉林大学|!name.several
        9|PERSON|ORGANISATION=吉林大学|!name.empty
        10|PERSON|NAME=赵敏|ORGANISATION=吉林大学
        11|PERSON|NAME=买买提|LATIN_NAME=Mehmet|ORGANISATION=吉林大学
        12|FOOTNOTE
        ''', [['姓名', '单位'], [' 王\u3000芳 ', '吉林大学'], ['欧阳  文', '吉林大学'], ['迪丽努尔．艾力', '吉林大学'], ['张伟（组长）', '吉林大学'], ['李娜*', '吉林大学'],
              ['𠮷田明', '吉林大学'], ['张伟 李娜', '吉林大学'], ['', '吉林大学'], ['1、赵敏', '吉林大学'], ['买买提（Mehmet）', '吉林大学'], ['示例：张三', '吉林大学']])
    book('op-numbers', '''XLSX|名单|1|1=NUMBER,2=NAME,3=GROUP,4=ROOM
        2|PERSON|NUMBER=101|NAME=王芳|GROUP=第一组|ROOM=1203
        3|PERSON|NUMBER=102|NAME=张伟|GROUP=第一组|ROOM=1203
        4|PERSON|NUMBER=103|NAME=李娜|GROUP=第二组|ROOM=1205
        ''', [['序号', '学员编号', '姓名', '组别', '房间'], [1, 101, '王芳', '第一组', 1203], [2, '１０２', '张伟', '', ''], [3, '103.0', '李娜', '第二组', '1205']], ['D2:D3', 'E2:E3'])
    book('op-signatures', '''XLSX|名单|2|1=NAME,2=ORGANISATION,3=PHONE
        3|PERSON|NAME=王芳|ORGANISATION=吉林大学|PHONE=13800138001
        4|PERSON|NAME=张伟|ORGANISATION=吉林大学
        5|FOOTNOTE
        6|FOOTNOTE
        7|FOOTNOTE
        8|FOOTNOTE
        ''', [['名单'], ['序号', '姓名', '单位', '手机'], [1, '王芳', '吉林大学', '13800138001'], [2, '张伟', '吉林大学'], ['（以下空白）'],
              ['制表人：刘某', '', '审核人：陈某'], ['联系电话：0431-88888888', '', '2014年6月'], ['1.请各单位于6月5日前报送；2.姓名须与身份证一致。']])


def by_xlsxwriter():
    def new(name, options=None):
        return xlsxwriter.Workbook(f'{TARGET}/{name}.xlsx', options or {})

    wb = new('xw-rich')
    ws = wb.add_worksheet('名单')
    bold = wb.add_format({'bold': True})
    ws.write_row(0, 0, ['姓名', '单位', '手机'])
    ws.write_rich_string(1, 0, bold, '王', '芳')
    ws.write_rich_string(1, 1, '吉林', bold, '大学')
    ws.write_number(1, 2, 13800138001)
    ws.write_row(2, 0, ['张伟', '长春\n大学', '13800138002'])
    wb.close()
    expect('xw-rich.xlsx', '''XLSX|名单|1|0=NAME,1=ORGANISATION,2=PHONE
        2|PERSON|NAME=王芳|ORGANISATION=吉林大学|PHONE=13800138001
        3|PERSON|NAME=张伟|ORGANISATION=长春 大学|PHONE=13800138002
        ''')
    patched('xw-phonetic.xlsx', f'{TARGET}/xw-rich.xlsx', 'xl/sharedStrings.xml',
            lambda xml: xml.replace('<si><t>张伟</t>', '<si><t>张伟</t><rPh sb="0" eb="2"><t>ZhangWei</t></rPh><phoneticPr fontId="1"/>'))
    expect('xw-phonetic.xlsx', open(f'{TARGET}/xw-rich.xlsx.tsv', encoding='utf-8').read())

    wb = new('xw-inline', {'constant_memory': True})
    ws = wb.add_worksheet('名单')
    for r, row in enumerate([['姓名', '单位'], ['王芳', ' 吉林大学 '], ['张伟', '长春大学']]):
        ws.write_row(r, 0, row)
    wb.close()
    expect('xw-inline.xlsx', '''XLSX|名单|1|0=NAME,1=ORGANISATION
        2|PERSON|NAME=王芳|ORGANISATION=吉林大学
        3|PERSON|NAME=张伟|ORGANISATION=长春大学
        ''')

    wb = new('xw-formulas')
    ws = wb.add_worksheet('名单')
    ws.write_row(0, 0, ['姓名', '单位', '出生日期', '手机'])
    ws.write_row(1, 0, ['王芳', '吉林大学'])
    ws.write_formula(1, 2, '=DATE(1980,5,3)', wb.add_format({'num_format': 'yyyy"年"m"月"d"日"'}), 29344)
    ws.write_formula(1, 3, '="1380013"&"8001"', None, '13800138001')
    ws.write(2, 0, '张伟')
    ws.write_formula(2, 1, '=B2', None, '吉林大学')
    ws.write_formula(2, 2, '=NA()', None, '#N/A')
    ws.write_formula(2, 3, '=13800138000+2', None, 13800138002)
    wb.close()
    expect('xw-formulas.xlsx', '''XLSX|名单|1|0=NAME,1=ORGANISATION,2=BORN,3=PHONE
        2|PERSON|NAME=王芳|ORGANISATION=吉林大学|BORN=1980-05-03|PHONE=13800138001
        3|PERSON|NAME=张伟|ORGANISATION=吉林大学|PHONE=13800138002|!born.error
        ''')

    wb = new('xw-1904', {'date_1904': True})
    ws = wb.add_worksheet('名单')
    ws.write_row(0, 0, ['姓名', '出生日期'])
    ws.write(1, 0, '王芳')
    ws.write_datetime(1, 1, datetime.datetime(1980, 5, 3), wb.add_format({'num_format': 'yyyy/m/d'}))
    wb.close()
    expect('xw-1904.xlsx', '''XLSX|名单|1|0=NAME,1=BORN
        2|PERSON|NAME=王芳|BORN=1980-05-03
        ''')

    wb = new('xw-formats')
    ws = wb.add_worksheet('名单')
    ws.autofilter('A1:E3')
    ws.freeze_panes(1, 0)
    ws.data_validation('C2:C10', {'validate': 'list', 'source': ['男', '女']})
    ws.write_row(0, 0, ['学号', '姓名', '性别', '身份证号', '出生年月'])
    ws.write_number(1, 0, 7, wb.add_format({'num_format': '000'}))
    ws.write_row(1, 1, ['王芳', '女'])
    ws.write_number(1, 3, 220102198003071529)
    ws.write_datetime(1, 4, datetime.datetime(1980, 5, 1), wb.add_format({'num_format': 'yyyy"年"m"月"'}))
    ws.write_number(2, 0, 8, wb.add_format({'num_format': '000'}))
    ws.write_row(2, 1, ['张伟', '男', '220102198003071537'])
    ws.write_datetime(2, 4, datetime.datetime(1980, 5, 3), wb.add_format({'num_format': '[$-804]yyyy"年"m"月"d"日";@'}))
    wb.close()
    expect('xw-formats.xlsx', '''XLSX|名单|1|0=NUMBER,1=NAME,2=SEX,3=ID_NUMBER,4=BORN
        2|PERSON|NUMBER=007|NAME=王芳|SEX=FEMALE|BORN=1980-05|!id.damaged
        3|PERSON|NUMBER=008|NAME=张伟|SEX=MALE|ID_NUMBER=220102198003071537|BORN=1980-05-03
        ''')


def by_libreoffice_and_gnumeric():
    book('title', '', TITLE, TITLE_MERGES, where=WORK)
    book('lines', '', TWO_LINES, TWO_MERGES, where=WORK)
    book('dates', '', DATES, where=WORK)
    soffice(f'{WORK}/title.xlsx', 'xlsx', 'lo-title.xlsx', 'XLSX|' + TITLE_HEAD + TITLE_ROWS, 'xlsx:Calc MS Excel 2007 XML')
    soffice(f'{WORK}/title.xlsx', 'ods', 'lo-title.ods', 'ODS|' + TITLE_HEAD + TITLE_ROWS)
    soffice(f'{WORK}/lines.xlsx', 'ods', 'lo-two-lines.ods', 'ODS|名单|3|' + TWO_MAP + TWO_ROWS)
    soffice(f'{WORK}/dates.xlsx', 'ods', 'lo-dates.ods', 'ODS|名单|1|0=NAME,1=BORN' + DATE_ROWS)
    soffice(f'{WORK}/dates.xlsx', 'xlsx', 'lo-dates.xlsx', 'XLSX|名单|1|0=NAME,1=BORN' + DATE_ROWS, 'xlsx:Calc MS Excel 2007 XML')
    soffice(f'{WORK}/title.xlsx', 'csv', 'lo-title.csv', 'GB18030|' + TITLE_HEAD[2:] + TITLE_ROWS, 'csv:Text - txt - csv (StarCalc):44,34,85,1')
    soffice(f'{WORK}/title.xlsx', 'csv', 'lo-title-semicolon.csv', 'UTF-8|' + TITLE_HEAD[2:] + TITLE_ROWS, 'csv:Text - txt - csv (StarCalc):59,34,76,1,,0,true')
    soffice(f'{WORK}/title.xlsx', 'xls', 'lo-title.xls', XLS)
    soffice(f'{WORK}/title.xlsx', 'fods', 'lo-title.fods', 'sheet.file.format')
    gnumeric(f'{WORK}/title.xlsx', 'gn-title.xlsx', 'XLSX|' + TITLE_HEAD + TITLE_ROWS)
    gnumeric(f'{WORK}/title.xlsx', 'gn-title.ods', 'ODS|' + TITLE_HEAD + TITLE_ROWS)
    gnumeric(f'{WORK}/lines.xlsx', 'gn-two-lines.ods', 'ODS|名单|3|' + TWO_MAP + TWO_ROWS)
    gnumeric(f'{WORK}/dates.xlsx', 'gn-dates.xlsx', 'XLSX|名单|1|0=NAME,1=BORN' + DATE_ROWS)
    gnumeric(f'{WORK}/title.xlsx', 'gn-title.csv', 'UTF-8|' + TITLE_HEAD[2:] + TITLE_ROWS)
    gnumeric(f'{WORK}/title.xlsx', 'gn-title.gnumeric', 'sheet.file.format')


XLS = 'sheet.file.format'


def by_odfpy():
    doc = opendocument.OpenDocumentSpreadsheet()
    hidden = style.Style(name='gone', family='table')
    hidden.addElement(style.TableProperties(display='false'))
    doc.automaticstyles.addElement(hidden)

    def row(sheet, cells, **attributes):
        line = table.TableRow(**attributes)
        for cell in cells:
            if isinstance(cell, tuple):
                element = table.TableCell(**cell[1])
                value = cell[0]
            else:
                element = table.TableCell(valuetype='string')
                value = cell
            for part in value if isinstance(value, list) else [value]:
                if part:
                    element.addElement(part if not isinstance(part, str) else text.P(text=part))
            line.addElement(element)
        sheet.addElement(line)

    secret = table.Table(name='选项', stylename='gone')
    row(secret, ['姓名', '单位', '电话'])
    doc.spreadsheet.addElement(secret)
    sheet = table.Table(name='名单')
    row(sheet, [('', {'numbercolumnsrepeated': 1024})], numberrowsrepeated=3)
    row(sheet, [('', {'numbercolumnsrepeated': 2}), '姓名', '单位', '手机', '备注', ('', {'numbercolumnsrepeated': 16000})])
    spaced = text.P(text='王')
    spaced.addElement(text.S(c=3))
    spaced.addText('芳')
    note = office.Annotation()
    note.addElement(text.P(text='请核对'))
    row(sheet, [('', {'numbercolumnsrepeated': 2}), ([spaced, note], {'valuetype': 'string'}), '吉林大学',
                ('13800138001', {'valuetype': 'float', 'value': '13800138001'}), (['第一行', '第二行'], {'valuetype': 'string'})])
    row(sheet, [('', {'numbercolumnsrepeated': 2}), '张伟', ('长春大学', {'valuetype': 'string', 'numbercolumnsrepeated': 1})], numberrowsrepeated=2)
    row(sheet, [('', {'numbercolumnsrepeated': 1024})], numberrowsrepeated=1048000)
    doc.spreadsheet.addElement(sheet)
    doc.save(f'{TARGET}/odf-repeats.ods')
    expect('odf-repeats.ods', '''ODS|名单|4|2=NAME,3=ORGANISATION,4=PHONE,5=NOTE
        5|PERSON|NAME=王芳|ORGANISATION=吉林大学|PHONE=13800138001|NOTE=第一行 第二行
        6|PERSON|NAME=张伟|ORGANISATION=长春大学
        7|PERSON|NAME=张伟|ORGANISATION=长春大学
        ''')
    doc = opendocument.OpenDocumentSpreadsheet()
    sheet = table.Table(name='bomb')
    row(sheet, ['姓名'])
    row(sheet, ['王芳'], numberrowsrepeated=1000000)
    doc.spreadsheet.addElement(sheet)
    doc.save(f'{TARGET}/odf-bomb.ods')
    expect('odf-bomb.ods', 'sheet.rows.many')
    doc = opendocument.OpenDocumentText()
    doc.text.addElement(text.P(text='姓名'))
    doc.save(f'{TARGET}/odf-text.odt')
    expect('odf-text.odt', 'sheet.file.format')


def by_hand():
    simple = '姓名,单位,电话\r\n王芳,吉林大学,13800138001\r\n张伟,"长春市商务局, 一处",13800138002\r\n'
    rows = '''|0=NAME,1=ORGANISATION,2=PHONE
        2|PERSON|NAME=王芳|ORGANISATION=吉林大学|PHONE=13800138001
        3|PERSON|NAME=张伟|ORGANISATION=长春市商务局, 一处|PHONE=13800138002
        '''
    traditional = '姓名,單位,電話\r\n王小明,長春大學,13800138001\r\n陳美麗,國立師範大學,13800138002\r\n'
    traditional_rows = '''|0=NAME,1=ORGANISATION,2=PHONE
        2|PERSON|NAME=王小明|ORGANISATION=長春大學|PHONE=13800138001
        3|PERSON|NAME=陳美麗|ORGANISATION=國立師範大學|PHONE=13800138002
        '''
    plain('text-utf8.csv', 'UTF-8||1' + rows, simple)
    plain('text-utf8-bom.csv', 'UTF-8||1' + rows, simple, mark=b'\xef\xbb\xbf')
    plain('text-gb18030.csv', 'GB18030||1' + rows, simple, 'gb18030')
    plain('text-gb18030-four-bytes.csv', 'GB18030||1' + rows.replace('王芳', '王㛃𠮷'), simple.replace('王芳', '王㛃𠮷'), 'gb18030')
    plain('text-big5.csv', 'Big5||1' + traditional_rows, traditional, 'big5')
    plain('text-utf16le-bom.txt', 'UTF-16LE||1' + rows, simple.replace('"长春市商务局, 一处"', '长春市商务局, 一处').replace(',吉', '\t吉').replace('学,', '学\t').replace('伟,', '伟\t')
          .replace('处,', '处\t').replace('名,', '名\t').replace('位,', '位\t'), 'utf-16-le', b'\xff\xfe')
    plain('text-utf16be.csv', 'UTF-16BE||1' + rows, simple, 'utf-16-be')
    plain('text-utf16le.csv', 'UTF-16LE||1' + rows, simple, 'utf-16-le')
    plain('text-tabs.tsv', 'UTF-8||1' + rows, simple.replace('"', '').replace(', 一处', '\x00 一处').replace(',', '\t').replace('\x00', ','))
    plain('text-sep.csv', 'UTF-8||2' + rows.replace('2|P', '3|P').replace('|PHONE=13800138001\n        3|P', '|PHONE=13800138001\n        4|P'),
          'sep=;\r\n' + simple.replace('"', '').replace(', 一处', '\x00 一处').replace(',', ';').replace('\x00', ','))
    plain('text-wide-commas.csv', 'UTF-8||1' + rows.replace(', 一处', ''), simple.replace('"', '').replace(', 一处', '').replace(',', '，'))
    bad = simple.encode('utf-8').replace('吉林大学'.encode('utf-8'), '吉林'.encode('utf-8') + b'\xe5\xff')
    plain('text-damaged-utf8.csv', 'UTF-8||1' + rows.replace('|ORGANISATION=吉林大学|PHONE=13800138001', '|PHONE=13800138001|!row.undecoded'), bad)
    many = simple + ''.join(f'李{c},吉林大学,138001390{i:02d}\r\n' for i, c in enumerate('一二三四五六七八九十'))
    more = ''.join(f'{i + 4}|PERSON|NAME=李{c}|ORGANISATION=吉林大学|PHONE=138001390{i:02d}\n' for i, c in enumerate('一二三四五六七八九十'))
    bad = many.encode('gb18030').replace('王芳'.encode('gb18030'), '王'.encode('gb18030') + b'\xff')
    plain('text-damaged-gb18030.csv', 'GB18030||1' + rows.replace('NAME=王芳|', '').replace('PHONE=13800138001', 'PHONE=13800138001|!name.undecoded') + more, bad)
    plain('text-quotes.csv', 'UTF-8||1' + '''|0=NAME,1=ORGANISATION,2=NOTE
        2|PERSON|NAME=王芳|ORGANISATION=吉林大学本部|NOTE=他说"好"
        3|PERSON|NAME=张伟|ORGANISATION=长春大学|NOTE=两 行
        4|PERSON|NAME=李娜|ORGANISATION="一汽"集团|NOTE=5" 屏
        ''', '姓名,单位,备注\n王芳,"吉林大学"本部,"他说""好"""\n张伟,长春大学,"两\n行"\n李娜,"""一汽""集团",5" 屏\n')
    plain('text-unclosed.csv', 'UTF-8||1|0=NAME,1=ORGANISATION\n2|PERSON|NAME=王芳|ORGANISATION=吉林大学\n'
          + ''.join(f'{i}|PERSON|NAME=张伟|ORGANISATION=长春大学\n' for i in range(3, 43)), '姓名,单位\n王芳,"吉林大学\n' + '张伟,长春大学\n' * 40)
    plain('text-headerless.csv', '''UTF-8||0|0=NAME,1=ORGANISATION,2=PHONE
        1|PERSON|NAME=王芳|ORGANISATION=吉林大学|PHONE=13800138001
        2|PERSON|NAME=张伟|ORGANISATION=长春大学|PHONE=13800138002
        ''', '王芳,吉林大学,13800138001\n张伟,长春大学,13800138002\n')
    plain('text-unknown-name-heading.csv', '''UTF-8||1|0=NAME,1=ORGANISATION,2=PHONE
        2|PERSON|NAME=王芳|ORGANISATION=吉林大学|PHONE=13800138001
        3|PERSON|NAME=张伟|ORGANISATION=长春大学|PHONE=13800138002
        ''', '人士,单位,电话\n王芳,吉林大学,13800138001\n张伟,长春大学,13800138002\n')
    plain('text-formulas-escaped.csv', '''UTF-8||1|0=NAME,1=PHONE,2=ID_NUMBER
        2|PERSON|NAME=王芳|PHONE=13800138001|ID_NUMBER=220102198003071529
        ''', '姓名,电话,身份证号\n王芳,="13800138001",\'220102198003071529\n')
    plain('text-old-mac-lines.csv', 'UTF-8||1' + rows, simple.replace('\r\n', '\r'))
    plain('page.xls', 'sheet.file.format', '<html><head><meta charset="utf-8"></head><body><table><tr><td>姓名</td></tr></table></body></html>')
    plain('nothing.csv', 'sheet.file.empty', '')
    plain('noise.csv', 'sheet.file.encoding', random.Random(7).randbytes(3000))


def by_rollbook():
    """Lists that OwnLists.java wrote; the template is filled in as people do."""
    for name in ['rb-template.xlsx', 'rb-roster.xlsx', 'rb-problems.xlsx', 'rb-table.csv']:
        shutil.copy(f'{OWN}/{name}', f'{TARGET}/{name}')
    template = '0=NAME,1=SEX,2=ORGANISATION,3=POSITION,4=TITLE,5=ROLE,6=PHONE,7=EMAIL,8=ID_TYPE,9=ID_NUMBER,10=BORN,11=LATIN_NAME,12=NOTE'
    expect('rb-template.xlsx', 'XLSX|名单 List|1|' + template)
    filled = '''
        2|PERSON|NAME=王芳|SEX=FEMALE|ORGANISATION=吉林大学|POSITION=处长|ROLE=TRAINEE|PHONE=13800138001|EMAIL=wang@example.org|ID_TYPE=RESIDENT_ID|ID_NUMBER=220102198003071529|BORN=1980-03-07|LATIN_NAME=Wang Fang
        3|PERSON|NAME=张伟|SEX=MALE|ORGANISATION=长春大学|TITLE=教授|ROLE=EXPERT|PHONE=13800138002|ID_TYPE=PASSPORT|ID_NUMBER=E12345678|INTERNAL_NOTE=素食|!internalNote.told
        '''
    wb = openpyxl.load_workbook(f'{OWN}/rb-template.xlsx')
    ws = wb.worksheets[0]
    for r, row in enumerate([['王芳', '女', '吉林大学', '处长', '', '学员', '13800138001', 'wang@example.org', '居民身份证', '220102198003071529', '1980-03-07', 'Wang Fang', ''],
                             ['张伟', '男', '长春大学', '', '教授', '专家', '13800138002', '', '护照', 'E12345678', '', '', '素食']], 2):
        for c, value in enumerate(row, 1):
            if value:
                ws.cell(r, c).value = value
    wb.save(f'{WORK}/filled.xlsx')
    shutil.copy(f'{WORK}/filled.xlsx', f'{TARGET}/op-template-filled.xlsx')
    expect('op-template-filled.xlsx', 'XLSX|名单 List|1|' + template + filled)
    soffice(f'{WORK}/filled.xlsx', 'xlsx', 'lo-template-filled.xlsx', 'XLSX|名单 List|1|' + template + filled, 'xlsx:Calc MS Excel 2007 XML')
    soffice(f'{WORK}/filled.xlsx', 'ods', 'lo-template-filled.ods', 'ODS|名单 List|1|' + template + filled)
    gnumeric(f'{WORK}/filled.xlsx', 'gn-template-filled.xlsx', 'XLSX|名单 List|1|' + template + filled)
    expect('rb-roster.xlsx', '''XLSX|名册|2|0=NUMBER,1=NAME,2=ORGANISATION,3=PHONE
        3|PERSON|NUMBER=1|NAME==王芳|ORGANISATION=吉林大学|PHONE=13800138001
        4|PERSON|NUMBER=2|NAME=张伟|ORGANISATION=长春大学
        ''')
    expect('rb-problems.xlsx', '''XLSX|Rollbook|1|0=ORGANISATION,1=NAME,2=BORN
        2|PERSON|ORGANISATION=长春市商务局|NAME=钱一|BORN=1980-05
        3|PERSON|ORGANISATION=长春市商务局|BORN=1980-05-03|!name.empty
        ''')
    expect('rb-table.csv', '''UTF-8||1|0=NAME,1=PHONE
        2|PERSON|NAME==王芳|PHONE=+49 30 1234567
        ''')


if __name__ == '__main__':
    shutil.rmtree(TARGET, ignore_errors=True)
    os.makedirs(TARGET)
    by_openpyxl()
    by_xlsxwriter()
    by_libreoffice_and_gnumeric()
    by_odfpy()
    by_hand()
    by_rollbook()
    shutil.rmtree(WORK)
    size = sum(os.path.getsize(f'{TARGET}/{file}') for file in os.listdir(TARGET))
    print(f'{CASES} lists, {size // 1024} KB')
