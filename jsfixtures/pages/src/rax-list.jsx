// A page for weex-rax-framework: Rax 0.x, which the framework gives to bundles by require().
import { createElement, Component, render } from 'rax'

const storage = require('@weex-module/storage')

class Basket extends Component {
  state = { fruits: ['apple', 'pear'], count: 0, saved: 'not saved' }

  add = () => {
    const count = this.state.count + 1
    this.setState({ count, fruits: [...this.state.fruits, 'fruit ' + count] })
  }

  reverse = () => {
    this.setState({ fruits: this.state.fruits.slice().reverse() })
  }

  save = () => {
    storage.setItem('basket', this.state.fruits.join(), ({ result }) => this.setState({ saved: result }))
  }

  render () {
    const { fruits, saved } = this.state
    return (
      <div style={styles.page}>
        <text id="title" style={styles.title}>{fruits.length} fruits</text>
        {fruits.map(fruit => <text key={fruit} style={styles.fruit}>{fruit}</text>)}
        <div id="add" style={styles.button} onClick={this.add}><text>add</text></div>
        <div id="reverse" style={styles.button} onClick={this.reverse}><text>reverse</text></div>
        <div id="save" style={styles.button} onClick={this.save}><text>save</text></div>
        <text id="saved">{saved}</text>
      </div>
    )
  }
}

const styles = {
  page: { width: 750, flex: 1 },
  title: { fontSize: 40, color: '#2f6fde' },
  fruit: { fontSize: 32 },
  button: { height: 80, backgroundColor: '#e8ecf1' }
}

render(<Basket />)
