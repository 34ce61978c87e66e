/** Korean. Seen in WhatsApp's own tables and in other readers', apart from what is marked. */
import type { LanguageWords } from './language-words.ts'

export const ko: LanguageWords = {
  periods: { 오전: 0, 오후: 12 },
  // Not verified.
  titles: ['…님과의 WhatsApp 대화', '…님과의 WhatsApp 채팅'],
  omitted: {
    file: [
      '<미디어 파일 제외됨>',
      '<미디어 파일을 생략한 대화내용>',
      '<미디어 생략>',
      '문서 생략됨',
      '연락처 카드 생략됨',
    ],
    image: ['이미지 생략됨', 'GIF 생략됨'],
    video: ['비디오 생략됨'],
    voice: ['오디오 생략됨'],
    sticker: ['스티커 제외됨'],
  },
  attachedBefore: ['첨부됨'],
  attachedAfter: ['파일 첨부됨'],
  deleted: [
    '이 메시지는 삭제되었습니다',
    '삭제한 메시지입니다',
    '삭제된 메시지입니다',
    '이 메시지를 삭제했습니다',
    '메시지를 삭제했습니다',
  ],
  // Not verified.
  edited: ['이 메시지가 수정되었습니다', '이 메시지는 수정되었습니다', '수정된 메시지입니다'],
  missedCalls: [
    '부재중 전화',
    '부재중 음성통화',
    '부재중 영상통화',
    '부재중 음성 통화',
    '부재중 영상 통화',
  ],
  // Not verified.
  calls: ['음성통화', '음성 통화', '영상통화', '영상 통화'],
  // Not verified.
  unanswered: ['응답 없음', '부재중'],
  // Not verified.
  polls: ['설문:', '투표:'],
  notices: {
    'timer-changed': ['…사라지는 메시지…', '…메시지 타이머…'],
    'number-changed': ['…번호를 변경했습니다…', '…번호가 변경되었습니다…'],
    'name-changed': ['…그룹 이름을 …변경했습니다…', '…그룹명을 …변경했습니다…'],
    'security-code-changed': ['…님과의 보안 코드가 변경되었습니다…', '…보안 코드가 변경…'],
    // Not verified.
    blocked: ['…연락처를 차단했습니다…', '…님을 차단했습니다…'],
    // Not verified.
    unblocked: ['…연락처를 차단 해제했습니다…', '…차단을 해제했습니다…', '…차단 해제했습니다…'],
    'person-added': [
      '…님을 추가했습니다…',
      '…님이 참여했습니다…',
      '…님이 참가했습니다…',
      '…초대 링크…',
    ],
    'person-left': ['…님이 나갔습니다…', '…님을 내보냈습니다…', '…님을 삭제했습니다…'],
    other: [
      '…종단간 암호화…',
      '…그룹을 만들었습니다…',
      // Not verified.
      '…비즈니스 계정…',
    ],
  },
}
