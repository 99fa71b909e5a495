// Traditional characters for those that the corpus prints; written by hand, for this corpus only. What is missing stays
// simplified, as in half-converted pages.

const pairs =
  '类類条條过過种種计計内內盖蓋机機构構职職务務发發应應尽盡总總数數达達会會围圍绕繞为為审審进進间間够夠网網门門户戶专專栏欄' +
  '规規动動态態显顯时時报報闻聞约約这這担擔经經与與见見体體稳穩编編众眾号號图圖账賬转轉读讀关關击擊订訂独獨阅閱丝絲览覽点點' +
  '续續说說阵陣欢歡对對请請联聯电電话話邮郵码碼议議单單询詢释釋责責来來拨撥讯訊处處复復写寫产產实實讼訟诉訴败敗决決领領举舉' +
  '两兩项項争爭费費缴繳库庫标標准準纳納办辦据據导導认認贯貫彻徹划劃变變风風紧緊执執视視听聽汇匯业業畅暢财財资資让讓录錄优優' +
  '员員个個预預细細历歷万萬检檢亿億无無开開层層养養归歸档檔节節补補书書压壓缩縮当當络絡严嚴适適属屬头頭获獲链鏈调調设設强強' +
  '区區断斷线線厅廳终終护護扫掃练練牵牽亲親销銷学學习習鉴鑒验驗权權统統简簡组組织織将將义義载載随隨径徑纸紙备備于於协協满滿' +
  '结結别別么麼识識频頻齐齊丰豐顺順滞滯训訓难難队隊辅輔扩擴换換舆輿测測们們谁誰讲講场場带帶绍紹废廢评評减減该該毕畢愿願绩績' +
  '较較选選择擇课課许許罚罰购購输輸农農级級题題给給军軍药藥医醫疗療卫衛乡鄉游遊济濟积積险險馆館阳陽霁霽湾灣岚嵐宁寧屿嶼澜瀾' +
  '珑瓏泽澤栎櫟华華宾賓滨濱东東党黨楼樓县縣镇鎮园園胜勝税稅气氣确確术術创創现現则則从從论論质質际際额額价價访訪纠糾维維负負' +
  '问問称稱并並台臺几幾沟溝响響况況没沒继繼范範营營纪紀记記词詞证證针針错錯页頁顾顧团團国國坚堅态態浏瀏晒曬辑輯还還余餘' +
  '闭閉远遠连連传傳师師观觀语語误誤谈談贴貼签簽监監环環边邊馈饋归歸隐隱诺諾岁歲';

/** Simplified → traditional. */
export const traditional: ReadonlyMap<string, string> = new Map(
  [...pairs.matchAll(/(.)(.)/gu)].map(([, simple = '', full = '']) => [simple, full]),
);

/** Characters that a converter of fonts printed with their reading in brackets: 發(fā)件數(shù). */
export const readings: Readonly<Record<string, string>> = {
  发: '發(fā)',
  数: '數(shù)',
  处: '處(chù)',
  关: '關(guān)',
  会: '會(huì)',
  机: '機(jī)',
  开: '開(kāi)',
  请: '請(qǐng)',
  诉: '訴(sù)',
  结: '結(jié)',
  业: '業(yè)',
  务: '務(wù)',
  农: '農(nóng)',
  电: '電(diàn)',
  单: '單(dān)',
};
