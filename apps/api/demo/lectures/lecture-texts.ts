import type { Stage, Topic } from '@libs/organization';

export interface Slide {
  title: string;
  points: string[];
  /** What is said while the slide stands. */
  spoken: string;
}

export interface Lecture {
  /** Fixed: names the file and finds the course again. */
  code: string;
  title: string;
  description: string;
  stages: Stage[];
  topics: Topic[];
  slides: Slide[];
  /** Statements after the lecture, with what is right about them. */
  questions: { text: string; right: boolean; explanation: string }[];
}

/** Short lectures of the demo city. Written for it; they quote nobody. */
export const lectures: Lecture[] = [
  {
    code: 'listening',
    title: '好好说话，从听见开始',
    description: '<p>孩子愿意开口，常常因为有人先听完。三个在家就能用的小办法。</p>',
    stages: ['L2', 'L3a', 'L3b', 'L4', 'L5'],
    topics: ['T07'],
    slides: [
      {
        title: '好好说话，从听见开始',
        points: ['为什么孩子不愿意说', '怎样让他愿意说下去'],
        spoken: '各位家长好。今天我们谈一谈亲子沟通。孩子愿意开口，常常是因为有人先听完。',
      },
      {
        title: '第一步：先停下手里的事',
        points: ['放下手机，转过身来', '看着孩子，让他说完'],
        spoken: '第一步，先停下手里的事。放下手机，转过身来，看着孩子的眼睛，让他把话说完，不急着给答案。',
      },
      {
        title: '第二步：说出他的感受',
        points: ['“听起来你有点委屈”', '不评价，不比较'],
        spoken:
          '第二步，说出他的感受。比如，听起来你有点委屈。不评价，也不和别人比较。感受被看见，情绪就会慢慢平静。',
      },
      {
        title: '第三步：一起想办法',
        points: ['“你觉得可以怎么做？”', '每天十分钟就够'],
        spoken:
          '第三步，一起想办法。问一句，你觉得可以怎么做？每天只要十分钟，孩子就会知道，家里有人愿意听。',
      },
    ],
    questions: [
      { text: '孩子说话时，家长最好马上给出答案。', right: false, explanation: '先让他说完，再一起想办法。' },
      {
        text: '说出孩子的感受，有助于情绪平静。',
        right: true,
        explanation: '感受被看见，情绪就会慢慢平静。',
      },
    ],
  },
  {
    code: 'homework',
    title: '作业不拖拉：把大事变小',
    description: '<p>磨蹭往往不是懒，而是不知道从哪里开始。和孩子一起把作业分成小段。</p>',
    stages: ['L3a', 'L3b'],
    topics: ['T05', 'T04'],
    slides: [
      {
        title: '作业不拖拉：把大事变小',
        points: ['磨蹭不等于懒', '开始最难'],
        spoken: '各位家长好。孩子写作业慢，很多时候不是不认真，而是不知道从哪里开始。',
      },
      {
        title: '分成三小段',
        points: ['每段十五分钟', '中间休息五分钟'],
        spoken: '先和孩子一起，把作业分成三小段。每段十五分钟，中间休息五分钟。小段容易开始，也容易完成。',
      },
      {
        title: '先易后难，自己打勾',
        points: ['第一件选最简单的', '完成一项，自己打勾'],
        spoken: '第一件事选最简单的，让孩子先尝到完成的滋味。每完成一项，请他自己打一个勾。',
      },
      {
        title: '家长做什么',
        points: ['安静陪伴，少打断', '夸过程，不只看结果'],
        spoken: '家长可以安静地陪在旁边，少打断，少催促。结束以后，夸一夸他的坚持，而不只看结果。',
      },
    ],
    questions: [
      { text: '写作业磨蹭就是懒。', right: false, explanation: '很多时候是不知道从哪里开始。' },
      { text: '可以从最简单的一项开始。', right: true, explanation: '先尝到完成的滋味，后面就容易了。' },
    ],
  },
  {
    code: 'emotions',
    title: '情绪来了怎么办',
    description: '<p>生气和难过都可以有。教孩子给情绪起名字，再选一个不伤人的出口。</p>',
    stages: ['L2', 'L3a', 'L3b', 'L4', 'L5'],
    topics: ['T06'],
    slides: [
      {
        title: '情绪来了怎么办',
        points: ['所有情绪都可以有', '不是所有行为都可以'],
        spoken: '各位家长好。生气、难过、害怕，都是正常的情绪。所有情绪都可以有，但不是所有行为都可以。',
      },
      {
        title: '给情绪起个名字',
        points: ['“我现在很生气”', '说得出来，就管得住一半'],
        spoken: '请教孩子给情绪起个名字。能说出，我现在很生气，情绪就已经管住了一半。',
      },
      {
        title: '准备一个安静角',
        points: ['一张垫子，一本画册', '不是罚站，是休息'],
        spoken: '家里可以准备一个安静角。一张垫子，一本画册。它不是罚站的地方，而是让心休息的地方。',
      },
      {
        title: '平静以后再谈事',
        points: ['先抱一抱，再说道理', '需要时寻求专业帮助'],
        spoken:
          '等孩子平静以后，再谈发生了什么。如果低落持续两个星期以上，请联系学校的心理老师，寻求专业的帮助。',
      },
    ],
    questions: [
      {
        text: '生气是不应该有的情绪。',
        right: false,
        explanation: '所有情绪都可以有，但不是所有行为都可以。',
      },
      { text: '安静角是让心休息的地方。', right: true, explanation: '它不是罚站的地方。' },
    ],
  },
  {
    code: 'online',
    title: '和手机做朋友：家庭上网约定',
    description: '<p>堵不如疏。和孩子一起写一份做得到的家庭上网约定。</p>',
    stages: ['L3a', 'L3b', 'L4', 'L5'],
    topics: ['T09', 'T08'],
    slides: [
      {
        title: '和手机做朋友',
        points: ['网络是工具，也是环境', '约定胜过没收'],
        spoken: '各位家长好。网络是孩子生活的一部分。与其没收手机，不如和孩子一起写一份约定。',
      },
      {
        title: '约定写三件事',
        points: ['什么时候用', '在哪里用', '用来做什么'],
        spoken: '约定只写三件事。什么时候用，在哪里用，用来做什么。写得越具体，越容易做到。',
      },
      {
        title: '大人也要签名',
        points: ['吃饭时，全家放下手机', '睡前一小时不看屏幕'],
        spoken: '大人也要签名。吃饭的时候，全家放下手机。睡前一小时，大家都不看屏幕。',
      },
      {
        title: '遇到不舒服，先告诉我',
        points: ['不透露姓名、学校、住址', '陌生人要照片：拒绝并告诉家长'],
        spoken:
          '最后，请告诉孩子，在网上遇到让你不舒服的事，先来告诉我，我不会责怪你。不透露姓名、学校和住址。',
      },
    ],
    questions: [
      { text: '家庭上网约定只需要孩子签名。', right: false, explanation: '大人也要签名，一起做到。' },
      {
        text: '在网上遇到不舒服的事，应当先告诉家长。',
        right: true,
        explanation: '家长不责怪，孩子才敢说。',
      },
    ],
  },
  {
    code: 'growth',
    title: '看懂成长：不同年龄不同样',
    description: '<p>了解孩子身心发展的规律，少一点焦虑，多一点等待。</p>',
    stages: ['L2', 'L3a', 'L3b', 'L4'],
    topics: ['T02'],
    slides: [
      {
        title: '看懂成长：不同年龄不同样',
        points: ['每个孩子有自己的节奏', '比较带来焦虑'],
        spoken: '各位家长好。每个孩子都有自己的节奏。了解成长的规律，我们就能少一点焦虑，多一点等待。',
      },
      {
        title: '幼儿：在游戏里学习',
        points: ['动手、奔跑、想象', '不提前学小学的内容'],
        spoken: '幼儿在游戏里学习。他们需要动手，需要奔跑，需要想象，不需要提前学小学的内容。',
      },
      {
        title: '小学：习惯比分数重要',
        points: ['按时睡觉，自己整理', '敢提问，会合作'],
        spoken: '小学阶段，习惯比分数更重要。按时睡觉，自己整理书包，敢提问，会合作。',
      },
      {
        title: '青春期：需要空间和信任',
        points: ['关门不是拒绝你', '保持一条说话的路'],
        spoken: '到了青春期，孩子需要空间和信任。他关上门，不是拒绝你。我们要做的，是保持一条可以说话的路。',
      },
    ],
    questions: [
      { text: '幼儿应当提前学习小学内容。', right: false, explanation: '幼儿在游戏里学习。' },
      { text: '青春期的孩子需要空间和信任。', right: true, explanation: '保持一条可以说话的路。' },
    ],
  },
  {
    code: 'safety',
    title: '安全小课堂：上学路上',
    description: '<p>用走一遍的办法，把交通和防走失的知识变成习惯。</p>',
    stages: ['L2', 'L3a', 'L3b'],
    topics: ['T08', 'T01'],
    slides: [
      {
        title: '安全小课堂：上学路上',
        points: ['和孩子一起走一遍', '安全是练出来的'],
        spoken: '各位家长好。安全不是说出来的，是练出来的。周末，请和孩子一起，把上学的路走一遍。',
      },
      {
        title: '过马路，看三看',
        points: ['看灯、看左、看右', '不低头，不奔跑'],
        spoken:
          '过马路，看三看。看信号灯，看左边，再看右边。不低头，不奔跑。骑电动车接送，请给孩子戴好头盔。',
      },
      {
        title: '记住两个电话',
        points: ['家长的电话', '一一零，紧急时拨打'],
        spoken: '请孩子记住两个电话。一个是家长的电话，一个是一一零。也要知道，迷路时可以找谁帮忙。',
      },
      {
        title: '监护是我们的责任',
        points: ['未成年人保护法这样要求', '不让幼儿单独在家'],
        spoken: '照看好孩子，是法律规定的监护责任。请不要让年幼的孩子单独在家，也不要把他独自留在车里。',
      },
    ],
    questions: [
      {
        text: '可以把年幼的孩子单独留在车里几分钟。',
        right: false,
        explanation: '照看好孩子是监护人的责任。',
      },
      { text: '骑电动车接送孩子，应当戴头盔。', right: true, explanation: '安全是练出来的习惯。' },
    ],
  },
  {
    code: 'family-spirit',
    title: '家风的力量：一起做的小事',
    description: '<p>家风不在墙上，在每天一起做的小事里。</p>',
    stages: ['L2', 'L3a', 'L3b', 'L4', 'L5'],
    topics: ['T03', 'T11'],
    slides: [
      {
        title: '家风的力量',
        points: ['孩子学的是我们做的', '不是我们说的'],
        spoken: '各位家长好。家风不在墙上，在每天一起做的小事里。孩子学到的，是我们怎么做，不是我们怎么说。',
      },
      {
        title: '一起做家务',
        points: ['摆碗筷、叠衣服、倒垃圾', '有用的人，才有自信'],
        spoken:
          '一起做家务吧。三岁可以摆碗筷，六岁可以叠衣服，十岁可以做一道菜。觉得自己有用的孩子，更有自信。',
      },
      {
        title: '一起运动',
        points: ['每天户外一小时', '周末全家一起走'],
        spoken: '一起运动吧。每天在户外一小时，对眼睛好，对心情也好。周末，全家一起走一走。',
      },
      {
        title: '说谢谢，也说对不起',
        points: ['谢谢家人的付出', '大人错了，也道歉'],
        spoken: '一起说谢谢，也说对不起。大人做错了，也认真地道歉。这就是最好的品德课。',
      },
    ],
    questions: [
      { text: '大人做错了，也应当道歉。', right: true, explanation: '这是最好的品德课。' },
      { text: '家务会耽误学习，不必让孩子做。', right: false, explanation: '觉得自己有用的孩子更有自信。' },
    ],
  },
  {
    code: 'teenagers',
    title: '青春期的身体与边界',
    description: '<p>自然地谈身体，清楚地谈边界。写给小学高年级以上孩子的父母。</p>',
    stages: ['L3b', 'L4', 'L5'],
    topics: ['T10', 'T12', 'T13'],
    slides: [
      {
        title: '青春期的身体与边界',
        points: ['早一点，自然一点', '用正确的名称'],
        spoken: '各位家长好。和孩子谈身体，可以早一点，自然一点。请用正确的名称，不害羞，也不吓唬。',
      },
      {
        title: '变化是正常的',
        points: ['先后不同，都正常', '准备好，就不慌'],
        spoken: '身体的变化有先有后，都是正常的。提前告诉孩子会发生什么，准备好需要的东西，他就不会慌。',
      },
      {
        title: '我的身体我做主',
        points: ['隐私部位别人不能碰', '不愿意，可以说不'],
        spoken:
          '请告诉孩子，隐私部位别人不能碰。不愿意的时候，可以说不，可以离开，并且一定要告诉信任的大人。',
      },
      {
        title: '谈谈喜欢，也谈谈将来',
        points: ['喜欢一个人是美好的', '家校一起，支持他长大'],
        spoken:
          '喜欢一个人是美好的。和他谈尊重，谈责任，也谈谈将来想成为什么样的人。家庭和学校一起，支持他长大。',
      },
    ],
    questions: [
      { text: '和孩子谈身体，应当用正确的名称。', right: true, explanation: '自然、准确，孩子就不慌。' },
      {
        text: '隐私部位不愿被碰时，也要忍着。',
        right: false,
        explanation: '可以说不，可以离开，并告诉信任的大人。',
      },
    ],
  },
];
