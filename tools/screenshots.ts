/** `npm run screenshots`: how well pictures of chats are read, by drawn screens of eight apps. */
import '../bench/screens/main.ts'
