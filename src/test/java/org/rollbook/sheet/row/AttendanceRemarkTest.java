package org.rollbook.sheet.row;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class AttendanceRemarkTest {
    @Test
    void whoMayNotComeIsAskedAbout() {
        List<String> remarks = List.of("时间冲突，待定", "如工作允许则参加", "若领导批准即来", "名额让给厉勇", "指标转给车间主任李明",
                "cannot attend, visa refused", "not coming", "will not attend", "unable to attend", "TBC", "withdrawn",
                "不去了", "视工作情况决定", "视疫情而定", "可能来不了", "尚未确定", "暂定", "待确认", "待最终确认", "有事", "值班走不开", "无法成行", "换成李明", "改派李明",
                "由李明顶替", "李明代", "替李明来", "转由李明参加", "已调离", "辞职", "已从原单位离职",
                "外出学习", "脱产进修", "住院", "住院手术", "陪护", "照顾老人", "下期参加", "调至下一期", "改到下批", "放弃", "本次不安排", "暂不派", "候补", "備取",
                "不克出席", "請假", "請事假", "未定", "出差赶不回来", "因会议不能到场", "已取消", "9月14日至18日请假",
                "周一至周五请假", "全程请假", "因下午开会不能参加", "因参观不能参加", "费用问题，不参加", "不参加，房间取消", "可参加，请假", "不參加", "無法參加", "會議衝突",
                "時間未定", "已離職", "12月退休", "8日起住院", "Declined", "on maternity leave", "may not attend",
                "waiting list", "replaced by Li Ming", "tentative", "if work permits", "subject to approval",
                "will join the next session", "被隔离", "援藏", "产假", "挂职吉林", "借调省厅", "是否参加待定", "能否参加？",
                "孩子高考，恐难到会", "待组织部批复", "再商量", "另行选派", "此人空缺", "作废", "重复，删除", "已退", "排队中", "等回音", "身体抱恙", "以后再说",
                "届时由副职出席", "电话未接通", "与他人對調", "届时可能在国外", "will be abroad");
        assertThat(remarks.stream().filter(remark -> !AttendanceRemark.isDoubtful(remark))).isEmpty();
    }

    @Test
    void whatConcernsOnlyAPartIsANote() {
        List<String> remarks = List.of("不参加合影", "不参加聚餐", "合影不参加", "晚宴请假", "不住宿", "不用接站", "不吃辣", "第二天到", "晚到半天",
                "提前半天离开", "请假半天", "周三上午请假", "9月16日请假", "第一天不能参加", "下午有会", "代缴费用", "请代为领取资料", "代表发言",
                "不能喝酒", "去年因病未参加", "曾参加上期", "可能晚到", "不能爬楼", "已请假报备，可参加全程", "时间冲突已协调，可按时参加", "医生", "住院医师", "负责带队",
                "退休返聘", "由李明接站", "与李明调换房间", "不来接站", "没有忌口", "取消住宿", "房间待定", "返程票待定", "不参加开班式",
                "請假半天", "不參加合影", "cannot eat pork", "not attending dinner", "no dinner", "leaves Friday morning",
                "absent Wednesday afternoon", "hotel not confirmed", "预备党员", "驻村第一书记", "更换手机号", "以身份证为准", "有事请联系李娜",
                "如需发票请联系财务",
                "自驾", "清真", "车牌吉A12345", "第一次参加", "带班领导", "住宿单间", "高铁G123", "已缴费", "组长", "党校老师", "正常参加", "已确认",
                "confirmed", "vegetarian", "arrives late", "单位派车", "住宿费自理", "工会代表", "生于80年代",
                "需提供会议通知", "带家属一人", "15日晚到", "外地学员", "手术后不久，需靠前座位", "请安排无烟房", "曾任驻村第一书记", "刚由外单位调入", "因公护照", "不能长时间站立",
                "到会发言", "16日下午返程", "可提前一天到");
        assertThat(remarks.stream().filter(AttendanceRemark::isDoubtful)).isEmpty();
    }

    @Test
    void aColumnOfTheStateIsAskedAbout() {
        assertThat(AttendanceRemark.state("审核状态", "审核未通过")).contains("审核未通过");
        assertThat(AttendanceRemark.state("审核状态", "待审核")).isPresent();
        assertThat(AttendanceRemark.state("审核状态", "审核通过")).isEmpty();
        assertThat(AttendanceRemark.state("是否参加", "否")).isPresent();
        assertThat(AttendanceRemark.state("是否參加", "否")).isPresent();
        assertThat(AttendanceRemark.state("是否参加", "是")).isEmpty();
        assertThat(AttendanceRemark.state("参会状态", "取消")).isPresent();
        assertThat(AttendanceRemark.state("参会状态", "已确认")).isEmpty();
        assertThat(AttendanceRemark.state("缴费状态", "未缴费")).isPresent();
        assertThat(AttendanceRemark.state("Status", "Cancelled")).isPresent();
        assertThat(AttendanceRemark.state("Status", "Confirmed")).isEmpty();
        assertThat(AttendanceRemark.state("是否参加聚餐", "否")).isEmpty();
        assertThat(AttendanceRemark.state("是否住宿", "否")).isEmpty();
        assertThat(AttendanceRemark.state("婚姻状况", "未婚")).isEmpty();
        assertThat(AttendanceRemark.state("健康情况", "无")).isEmpty();
        assertThat(AttendanceRemark.state("学历", "无")).isEmpty();
        assertThat(AttendanceRemark.state("", "待定")).isPresent();
        assertThat(AttendanceRemark.state("填报情况", "不来了")).isPresent();
    }
}
