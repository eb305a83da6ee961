// local
namespace termijn {}
